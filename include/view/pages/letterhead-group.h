/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/statement.h"

G_BEGIN_DECLS

AdwPreferencesGroup *us_letterhead_group_new (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_letterhead_group_add (AdwPreferencesGroup *group, GBytes *png, GError **error);
GBytes *us_letterhead_read_image (GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
