/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/html/html.h"

#include "export/escape.h"
#include "export/html/html-body.h"
#include "export/html/html-head.h"
#include "export/html/html-notes.h"
#include "export/html/html-people.h"

static void
write_dateline (UsHtmlWriter *self)
{
  const UsPublication *publication = self->publication;
  gboolean has_place = *publication->place != '\0';

  if (!has_place && *publication->date_text == '\0')
    return;

  g_string_append (self->out, "<p class=\"dateline\">");
  us_html_writer_add (self, publication->place);
  if (has_place && *publication->date_text != '\0')
    g_string_append (self->out, self->labels->comma);
  if (*publication->date_text != '\0')
    {
      g_string_append (self->out, "<time datetime=\"");
      us_escape_html_attribute (self->out, publication->date, -1);
      g_string_append (self->out, "\">");
      us_html_writer_add (self, publication->date_text);
      g_string_append (self->out, "</time>");
    }
  g_string_append (self->out, "</p>\n");
}

static void
write_title (UsHtmlWriter *self, gboolean copy)
{
  const UsPublication *publication = self->publication;
  gboolean has_title = *publication->title != '\0';
  gboolean has_subject = *publication->subject != '\0';

  /* A page has a heading; without a title the subject is one. What is put into a page of others has
   * only what was written. The class says which of them it is to who reads the page as a letter. */
  if (copy && !has_title && !has_subject)
    return;
  g_string_append (self->out, "<h1");
  if (!has_title && has_subject)
    g_string_append (self->out, " class=\"subject\"");
  else if (!has_title)
    g_string_append_printf (self->out, " class=\"stand-in\"%s", self->label_attributes);
  g_string_append_c (self->out, '>');
  us_html_writer_add (self, has_title     ? publication->title
                            : has_subject ? publication->subject
                                          : self->labels->statement);
  g_string_append (self->out, "</h1>\n");
  if (!has_title || !has_subject)
    return;

  g_string_append_printf (self->out, "<p class=\"subject\"><span class=\"label\"%s>%s%s</span> ",
                          self->label_attributes, self->labels->subject, self->labels->colon);
  us_html_writer_add (self, publication->subject);
  g_string_append (self->out, "</p>\n");
}

static void
write_line (UsHtmlWriter *self, const char *class, const char *text)
{
  if (*text == '\0')
    return;
  g_string_append_printf (self->out, "<p class=\"%s\">", class);
  us_html_writer_add (self, text);
  g_string_append (self->out, "</p>\n");
}

static void
write_opening (UsHtmlWriter *self, gboolean copy)
{
  g_string_append (self->out, "<header>\n");
  write_line (self, "banner", self->publication->banner);
  write_dateline (self);
  us_html_write_addressees (self);
  write_title (self, copy);
  if (!us_text_is_empty (self->publication->about))
    {
      g_string_append (self->out, "<p class=\"about\">");
      us_html_writer_add_rich (self, self->publication->about);
      g_string_append (self->out, "</p>\n");
    }
  g_string_append (self->out, "</header>\n");
  write_line (self, "salutation", self->publication->salutation);
}

static void
write_contacts (UsHtmlWriter *self)
{
  if (self->publication->n_contacts == 0)
    return;

  g_string_append_printf (self->out,
                          "<section class=\"after\" aria-labelledby=\"contact\">\n<h2 "
                          "id=\"contact\"%s>%s</h2>\n",
                          self->label_attributes, self->labels->contact);
  for (gsize i = 0; i < self->publication->n_contacts; i++)
    {
      g_string_append (self->out, "<p>");
      us_html_writer_add_rich (self, self->publication->contacts[i]);
      g_string_append (self->out, "</p>\n");
    }
  g_string_append (self->out, "</section>\n");
}

static void
count_references (UsHtmlWriter *self)
{
  const UsPublication *publication = self->publication;

  us_html_writer_count_references (self, publication->about);
  for (gsize i = 0; i < publication->n_blocks; i++)
    us_html_writer_count_references (self, publication->blocks[i].text);
  for (gsize i = 0; i < publication->n_contacts; i++)
    us_html_writer_count_references (self, publication->contacts[i]);
  for (gsize i = 0; i < publication->n_notes; i++)
    us_html_writer_count_references (self, publication->notes[i].text);
}

/* Labels of another language than the letter's say so, for those who hear the page. */
static const char *
find_label_attributes (const UsPublication *publication, const UsLabels *labels)
{
  if (us_labels_find (publication->language) != us_labels_find ("en") ||
      g_ascii_strncasecmp (publication->language, "en", 2) == 0)
    return "";
  g_assert (g_str_equal (labels->language, "en"));
  return " lang=\"en\" dir=\"ltr\"";
}

static void
begin (UsHtmlWriter *self, const UsPublication *publication)
{
  self->publication = publication;
  self->rtl = publication->rtl;
  self->labels = us_labels_find (publication->language);
  self->label_attributes = find_label_attributes (publication, self->labels);
  self->references = g_new0 (guint, publication->n_notes);
  self->written = g_new0 (guint, publication->n_notes);
  self->out = g_string_sized_new (16384 + publication->n_signatories * 64);
  count_references (self);
}

static GBytes *
end (UsHtmlWriter *self)
{
  g_free (self->references);
  g_free (self->written);
  return g_string_free_to_bytes (self->out);
}

static GBytes *
render (const UsPublication *publication, gboolean copy)
{
  UsHtmlWriter self;

  begin (&self, publication);
  us_html_write_head (&self, copy);
  g_string_append (self.out, "<body>\n<main>\n");
  write_opening (&self, copy);
  us_html_write_body (&self);
  write_line (&self, "valediction", publication->valediction);
  us_html_write_signatories (&self);
  us_html_write_copies (&self);
  write_contacts (&self);
  us_html_write_notes (&self);
  g_string_append (self.out, "</main>\n</body>\n</html>\n");
  return end (&self);
}

/**
 * us_html_render:
 * @publication: what to export
 * @options: (nullable): not used
 * @error: never set
 *
 * Writes a publication as one page of HTML that needs nothing else: no script, no picture, no font
 * from elsewhere. Pure; any thread.
 *
 * Returns: (transfer full): the page
 */
GBytes *
us_html_render (const UsPublication *publication, const UsExportOptions *options, GError **error)
{
  g_return_val_if_fail (publication != NULL, NULL);

  return render (publication, FALSE);
}

/**
 * us_html_render_copy:
 * @publication: a whole letter
 *
 * Writes it as us_html_render() does, but for others to put into a page of theirs: where it has no
 * title and no subject, nothing stands for them. Pure; any thread.
 *
 * Returns: (transfer full): a page
 */
GBytes *
us_html_render_copy (const UsPublication *publication)
{
  g_return_val_if_fail (publication != NULL, NULL);

  return render (publication, TRUE);
}

/**
 * us_html_render_part:
 * @publication: a part of a letter
 *
 * Writes only its paragraphs and the notes that they refer to, for others to put into a page of
 * theirs. Pure; any thread.
 *
 * Returns: (transfer full): a page without a look
 */
GBytes *
us_html_render_part (const UsPublication *publication)
{
  UsHtmlWriter self;

  g_return_val_if_fail (publication != NULL, NULL);

  begin (&self, publication);
  g_string_append (self.out, "<!DOCTYPE html>\n<html lang=\"");
  us_escape_html_attribute (self.out, publication->language, -1);
  g_string_append_printf (self.out, "\" dir=\"%s\"><head><meta charset=\"utf-8\"></head><body>\n",
                          publication->rtl ? "rtl" : "ltr");
  us_html_write_body (&self);
  us_html_write_notes (&self);
  g_string_append (self.out, "</body></html>\n");
  return end (&self);
}
