/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/sheet/sheet.h"

G_BEGIN_DECLS

/* Scrolls a sheet so that the caret, or the field that has the focus, is in sight. */
typedef struct _UsSheetFollower UsSheetFollower;

UsSheetFollower *us_sheet_follower_new (UsSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;
void us_sheet_follower_free (UsSheetFollower *self);
void us_sheet_follower_follow (UsSheetFollower *self, GtkWidget *focus);

G_END_DECLS
