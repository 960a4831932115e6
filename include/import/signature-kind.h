/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a part of a signature may be, by its words alone. */
gboolean us_signature_kind_is_role (const char *text);
gboolean us_signature_kind_is_organisation (const char *text);
gboolean us_signature_kind_is_person (const char *text);

G_END_DECLS
