/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/html-head.h"

#include "app/export/export-resources.h"
#include "export/escape.h"

#define STYLE "/org/undersigned/Undersigned/export/letter.css"

/* The style is the only thing that the page allows to run, by its checksum. */
static void
add_policy (UsHtmlWriter *self, GBytes *style)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  gsize style_length;
  const guchar *style_data = g_bytes_get_data (style, &style_length);
  g_autofree char *encoded = NULL;

  g_checksum_update (checksum, style_data, (gssize) style_length);
  g_checksum_get_digest (checksum, digest, &length);
  encoded = g_base64_encode (digest, length);
  g_string_append_printf (self->out,
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                          "'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'\">\n",
                          encoded);
}

static void
add_title (UsHtmlWriter *self)
{
  const UsPublication *publication = self->publication;

  g_string_append (self->out, "<title>");
  if (*publication->title != '\0')
    us_html_writer_add (self, publication->title);
  else if (*publication->subject != '\0')
    us_html_writer_add (self, publication->subject);
  else
    us_html_writer_add (self, self->labels->statement);
  g_string_append (self->out, "</title>\n");
}

/**
 * us_html_write_head:
 * @self: a writer
 *
 * Writes all that comes before the body: language and direction, the policy by which the page loads
 * nothing from anywhere, title and style. Any thread.
 */
void
us_html_write_head (UsHtmlWriter *self)
{
  g_autoptr (GBytes) style = NULL;
  const char *language;

  g_return_if_fail (self != NULL);

  style =
      g_resource_lookup_data (us_export_get_resource (), STYLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_return_if_fail (style != NULL);

  language = self->publication->language;
  g_string_append (self->out, "<!DOCTYPE html>\n<html lang=\"");
  us_escape_html_attribute (self->out, *language != '\0' ? language : "und", -1);
  g_string_append_printf (self->out, "\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                          self->publication->rtl ? "rtl" : "ltr");
  add_policy (self, style);
  g_string_append (self->out,
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  add_title (self);
  g_string_append (self->out, "<style>");
  g_string_append_len (self->out, g_bytes_get_data (style, NULL),
                       (gssize) g_bytes_get_size (style));
  g_string_append (self->out, "</style>\n</head>\n");
}
