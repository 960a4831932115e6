/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The one application object: its windows, its actions "app.…" and its command line. */
#define US_TYPE_APPLICATION (us_application_get_type ())
G_DECLARE_FINAL_TYPE (UsApplication, us_application, US, APPLICATION, AdwApplication)

UsApplication *us_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
