/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/html/html-notes.h"

#include "export/escape.h"

static void
add_number (UsHtmlWriter *self, const char *format, guint number)
{
  g_autofree char *shown = us_page_setup_format_number (&self->publication->pages, number);

  g_string_append_printf (self->out, format, shown);
}

/* One way back for each reference to the note. */
static void
add_back_links (UsHtmlWriter *self, guint number)
{
  guint references = self->references[number - 1];

  for (guint i = 1; i <= references; i++)
    {
      g_string_append_printf (self->out, " <a href=\"#ref-%u", number);
      if (i > 1)
        g_string_append_printf (self->out, "-%u", i);
      g_string_append (self->out, "\" role=\"doc-backlink\" aria-label=\"");
      us_escape_html_attribute (self->out, self->labels->back, -1);
      add_number (self, " %s", number);
      if (references > 1)
        add_number (self, " (%s)", i);
      /* The variation selector keeps the arrow from being drawn as a coloured picture. */
      g_string_append_printf (self->out, "\"%s>%s\ufe0e</a>", self->label_attributes,
                              self->publication->rtl ? "↪" : "↩");
    }
}

/**
 * us_html_write_notes:
 * @self: a writer
 *
 * Writes the notes in their order, each with the ways back to the text. Any thread.
 */
void
us_html_write_notes (UsHtmlWriter *self)
{
  g_return_if_fail (self != NULL);

  if (self->publication->n_notes == 0)
    return;

  g_string_append_printf (self->out,
                          "<section class=\"after notes\" role=\"doc-endnotes\" "
                          "aria-labelledby=\"notes\">\n<h2 id=\"notes\"%s>%s</h2>\n<ol%s>\n",
                          self->label_attributes, self->labels->notes,
                          us_html_writer_get_digits (self));
  for (gsize i = 0; i < self->publication->n_notes; i++)
    {
      const UsPublicNote *note = &self->publication->notes[i];

      g_string_append_printf (self->out, "<li id=\"note-%u\">", note->number);
      us_html_writer_add_rich (self, note->text);
      add_back_links (self, note->number);
      g_string_append (self->out, "</li>\n");
    }
  g_string_append (self->out, "</ol>\n</section>\n");
}
