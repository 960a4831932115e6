/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "faults.h"
#include "test.h"

#include "model/error.h"
#include "store/safe-file/safe-file.h"

/* A folder with a file in it that is to be saved, made new before every trial. */
typedef enum
{
  US_SCENE_PLAIN,
  US_SCENE_SYMLINK,
  US_SCENE_HARD_LINK,
  US_SCENE_NEW,
} UsSceneKind;
#define US_SCENE_N_KINDS 4

typedef struct _UsScene UsScene;
typedef gboolean (*UsSaver) (UsScene *scene, GError **error);

UsScene *us_scene_new (UsSceneKind kind, guint lack);
void us_scene_free (UsScene *self);
void us_scene_prepare (UsScene *self);
const char *us_scene_get_path (UsScene *self);
GBytes *us_scene_dup_new (UsScene *self);

/* As the program does it; what came of it is kept until the next. */
gboolean us_scene_save (UsScene *self, GError **error);
/* As an export, which replaces whatever is there. */
gboolean us_scene_export (UsScene *self, GError **error);
const UsFileOutcome *us_scene_get_outcome (UsScene *self);

gboolean us_scene_is_old (UsScene *self);
gboolean us_scene_is_new (UsScene *self);
/* Whether any file of the folder has exactly these bytes. */
gboolean us_scene_has (UsScene *self, const char *text);
void us_scene_sweep (UsScene *self);
/* Files that the folder should not have. */
guint us_scene_count_strangers (UsScene *self);
guint us_scene_get_widest_mode (UsScene *self);
/* 1, or many in the nightly run. */
guint us_scene_get_trials (void);
