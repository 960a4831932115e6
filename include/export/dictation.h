/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/scribe.h"
#include "publish/labels.h"

G_BEGIN_DECLS

/**
 * UsDictation:
 * @scribe: who writes
 * @self: what the scribe knows itself by
 * @publication: what is written
 * @labels: in its language
 * @referred: for each note, whether a reference to it was written
 *
 * A letter being given to a scribe. Lives on the stack of us_scribe_write_letter().
 */
typedef struct
{
  const UsScribe *scribe;
  gpointer self;
  const UsPublication *publication;
  const UsLabels *labels;
  gboolean *referred;
} UsDictation;

void us_dictation_begin (UsDictation *self, UsParagraphRole role);
void us_dictation_end (UsDictation *self, UsParagraphRole role);
void us_dictation_add (UsDictation *self, const char *text);
void us_dictation_add_bold (UsDictation *self, const char *text);
void us_dictation_add_name (UsDictation *self, const char *name, const char *link);
void us_dictation_add_rich (UsDictation *self, const UsText *text, gboolean with_notes);

G_END_DECLS
