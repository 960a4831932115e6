/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/step.h"

G_BEGIN_DECLS

/* Where the person is, which only the window knows. */
typedef struct
{
  /* Before the edit that is under way, if one is. */
  UsHistoryPlace (*find) (gpointer data);
  void (*show) (const UsHistoryPlace *place, gpointer data);
} UsHistoryGuide;

/* Remembers for each step where the person was before it and after it. */
typedef struct
{
  UsHistoryGuide guide;
  gpointer data;
  UsStep *landing; /* the last step, as long as nobody has asked where its end is */
  guint landing_id;
} UsTrail;

void us_trail_clear (UsTrail *self);
void us_trail_set_guide (UsTrail *self, const UsHistoryGuide *guide, gpointer data);
void us_trail_take_off (UsTrail *self, UsStep *step);
void us_trail_land_soon (UsTrail *self, UsStep *step);
void us_trail_land (UsTrail *self);
void us_trail_show (UsTrail *self, UsStep *step, UsStepSide side);

G_END_DECLS
