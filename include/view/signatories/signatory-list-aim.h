/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UsAimKind:
 * @US_AIM_SHOW: a row comes into view
 * @US_AIM_FOCUS: so it does, with the keyboard
 * @US_AIM_FOLLOW: as many of several rows as there is room for, also while the bar for them comes
 *   up; with the keyboard, unless the person is elsewhere
 *
 * What is done with rows as soon as they have places.
 */
typedef enum
{
  US_AIM_SHOW,
  US_AIM_FOCUS,
  US_AIM_FOLLOW,
} UsAimKind;

/* Brings rows of a list into view that have only just come. */
typedef struct _UsSignatoryAim UsSignatoryAim;

UsSignatoryAim *us_signatory_aim_new (GtkListView *view) G_GNUC_WARN_UNUSED_RESULT;
void us_signatory_aim_free (UsSignatoryAim *self);
void us_signatory_aim_at (UsSignatoryAim *self, UsAimKind kind, guint position, guint n_rows);
GtkWidget *us_signatory_aim_find_row (UsSignatoryAim *self, guint position);
gboolean us_signatory_aim_is_elsewhere (UsSignatoryAim *self);

G_END_DECLS
