/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/version.h"

G_BEGIN_DECLS

/* Its actions are "versions.compare", "versions.restore" and "versions.remove", of its number. */
GtkWidget *us_version_row_new (UsVersion *version) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
