/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* As g_string_append_len(), without a call where there is room: a file is made of millions of small
 * pieces. */
static inline void
us_xml_append (GString *out, const char *piece, gsize length)
{
  if (out->len + length >= out->allocated_len)
    {
      g_string_append_len (out, piece, (gssize) length);
      return;
    }
  memcpy (out->str + out->len, piece, length);
  out->len += length;
  out->str[out->len] = '\0';
}

void us_xml_append_text (GString *out, const char *text, gsize length);
void us_xml_append_value (GString *out, const char *value, gsize length);
void us_xml_append_attribute (GString *out, const char *name, const char *value, gsize length);
void us_xml_append_end_tag (GString *out, const char *name);

G_END_DECLS
