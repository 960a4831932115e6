/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void us_xml_append_text (GString *out, const char *text, gsize length);
void us_xml_append_value (GString *out, const char *value, gsize length);
void us_xml_append_attribute (GString *out, const char *name, const char *value, gsize length);
void us_xml_append_end_tag (GString *out, const char *name);

G_END_DECLS
