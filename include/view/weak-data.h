/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What an object remembers of another one without keeping it. */
void us_weak_data_set (GObject *object, const char *key, gpointer target);
gpointer us_weak_data_dup (GObject *object, const char *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
