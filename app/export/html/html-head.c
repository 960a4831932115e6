/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/html/html-head.h"

#include "app/export/export-resources.h"
#include "export/escape.h"

#define STYLE "/org/undersigned/Undersigned/export/letter.css"

/* Nothing is loaded and nothing runs but the style in the page. Its checksum instead of
 * "unsafe-inline" would add nothing, as no text of the letter can become markup, and the W3C's
 * checker does not compute checksums. */
#define POLICY                                                                                     \
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "          \
  "'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"

/* The style without what its file says about itself, which ends with the first empty line. */
static char *
load_style (void)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (us_export_get_resource (), STYLE,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *start = g_strstr_len (data, (gssize) length, "\n\n") + 1;

  return g_strndup (start, length - (gsize) (start - data));
}

/* It has no elements in it. */
static void
add_title (UsHtmlWriter *self, gboolean copy)
{
  const UsPublication *publication = self->publication;
  const char *title = *publication->title != '\0'     ? publication->title
                      : *publication->subject != '\0' ? publication->subject
                      : copy                          ? ""
                                                      : self->labels->statement;

  g_string_append (self->out, "<title>");
  us_escape_html_text (self->out, title, -1);
  g_string_append (self->out, "</title>\n");
}

/**
 * us_html_write_head:
 * @self: a writer
 * @copy: whether the page is only for others to take what is in it, and may be without a title
 *
 * Writes all that comes before the body: language and direction, the policy by which the page loads
 * nothing from anywhere, title and style. Any thread.
 */
void
us_html_write_head (UsHtmlWriter *self, gboolean copy)
{
  g_autofree char *style = NULL;
  const char *language;

  g_return_if_fail (self != NULL);

  style = load_style ();
  language = self->publication->language;
  g_string_append (self->out, "<!DOCTYPE html>\n<html lang=\"");
  us_escape_html_attribute (self->out, *language != '\0' ? language : "und", -1);
  g_string_append_printf (self->out, "\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                          self->publication->rtl ? "rtl" : "ltr");
  g_string_append (self->out, POLICY);
  g_string_append (self->out,
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  add_title (self, copy);
  g_string_append_printf (self->out, "<style>%s</style>\n</head>\n", style);
}
