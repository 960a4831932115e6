/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void us_escape_xml_text (GString *out, const char *text, gssize length);
void us_escape_odf_text (GString *out, const char *text, gssize length);

G_END_DECLS
