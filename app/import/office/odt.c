/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/office/odt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/office/odt-file.h"
#include "import/office/odt-styles.h"
#include "import/office/office-contents.h"
#include "import/office/office-letter.h"
#include "import/office/office-margins.h"
#include "import/office/office-xml.h"
#include "import/office/package.h"
#include "model/error.h"

/* A paragraph around a text box. */
typedef struct
{
  char *style;
  guint heading;
  gboolean first;
  GPtrArray *lists;
} Paragraph;

/* What is said about a document while it is read. */
typedef struct
{
  UsOdtStyles styles;
  UsOfficeLetter page;
  GArray *looks; /* UsOdtLooks of the open spans */
  char *style;   /* of the paragraph */
  guint heading;
  GPtrArray *lists; /* styles of the open lists */
  guint n_lists;    /* of the document */
  gboolean first;   /* of the paragraphs of an item */
  gboolean body;
  GPtrArray *notes; /* what is in them, as HTML */
  gboolean noted;   /* a note is being read */
  GArray *around;   /* Paragraph of the text boxes that are open */
} Odt;

/* What is no text of the letter. */
static gboolean
is_skipped (Odt *self, const char *name)
{
  static const char *const skipped[] = { "tracked-changes", "annotation",
                                         "note-citation",   "image",
                                         "object",          "forms",
                                         "sequence-decls",  "index-title-template" };

  for (guint i = 0; i < G_N_ELEMENTS (skipped); i++)
    if (strcmp (name, skipped[i]) == 0)
      {
        self->page.changes |= i == 0;
        self->page.n_comments += i == 1;
        return TRUE;
      }
  return FALSE;
}

static void
begin_paragraph (Odt *self, xmlTextReader *reader, const char *name)
{
  g_autofree char *level = us_office_xml_get (reader, "text:outline-level");

  g_free (self->style);
  self->style = us_office_xml_get (reader, "text:style-name");
  self->heading = 0;
  if (*name == 'h')
    self->heading = level != NULL ? (guint) CLAMP (g_ascii_strtoull (level, NULL, 10), 1, 6) : 1;
  else if (us_odt_styles_goes_on_from (&self->styles, self->style, "Title"))
    self->heading = 1;
  if (!self->noted)
    self->page.bold = self->page.italic = FALSE;
}

static void
end_paragraph (Odt *self)
{
  UsOdtStyle style;
  const guint depth = self->lists->len;

  us_odt_styles_find (&self->styles, self->style, &style);
  if (self->heading > 0)
    {
      const char element[] = { 'h', (char) ('0' + self->heading), '\0' };

      us_office_letter_end_paragraph (&self->page, element, style.from_right);
    }
  else if (depth > 0 && self->page.cells == 0 && self->first && !self->noted)
    {
      const char *list = g_ptr_array_index (self->lists, depth - 1);
      g_autofree char *id = g_strdup_printf ("%u", self->n_lists);

      us_office_letter_end_item (&self->page, id, depth - 1,
                                 us_odt_styles_is_numbered (&self->styles, list, depth - 1),
                                 style.from_right);
      self->first = FALSE;
    }
  else
    us_office_letter_end_paragraph (
        &self->page,
        us_odt_styles_goes_on_from (&self->styles, self->style, "Quotations") ||
                us_odt_styles_goes_on_from (&self->styles, self->style, "Quote")
            ? "blockquote"
            : "p",
        style.from_right);
}

/* A list without a style has that of the list around it. One that goes on counts on. */
static void
begin_list (Odt *self, xmlTextReader *reader)
{
  char *name = us_office_xml_get (reader, "text:style-name");
  g_autofree char *goes_on = us_office_xml_get (reader, "text:continue-numbering");
  g_autofree char *other = us_office_xml_get (reader, "text:continue-list");

  if (self->lists->len == 0 && other == NULL && g_strcmp0 (goes_on, "true") != 0)
    self->n_lists++;
  if (name == NULL && self->lists->len > 0)
    name = g_strdup (g_ptr_array_index (self->lists, self->lists->len - 1));
  g_ptr_array_add (self->lists, name);
}

static void
add_spaces (Odt *self, xmlTextReader *reader)
{
  g_autofree char *count = us_office_xml_get (reader, "text:c");
  const guint64 n = count != NULL ? g_ascii_strtoull (count, NULL, 10) : 1;

  if (n >= strlen (US_OFFICE_WIDE))
    us_office_letter_add_tab (&self->page);
  else
    g_string_append_c (self->page.line, ' ');
}

/* The text of a note is read as if it were a document of its own. */
static void
begin_note (Odt *self)
{
  if (self->noted)
    return;
  self->noted = TRUE;
  us_office_letter_add_reference (&self->page);
  us_office_letter_push (&self->page);
  us_odt_looks_push (self->looks, &self->styles, NULL, &self->page);
  self->page.bold = self->page.italic = FALSE;
}

static void
end_note (Odt *self)
{
  if (!self->noted)
    return;
  self->noted = FALSE;
  g_ptr_array_add (self->notes, us_office_letter_pop (&self->page));
  us_odt_looks_pop (self->looks, &self->page);
}

static gboolean
is_box (const char *name)
{
  return strcmp (name, "text-box") == 0 || strcmp (name, "custom-shape") == 0;
}

static void
begin_box (Odt *self)
{
  const Paragraph around = { g_steal_pointer (&self->style), self->heading, self->first,
                             self->lists };

  g_array_append_val (self->around, around);
  self->lists = g_ptr_array_new_with_free_func (g_free);
  us_office_letter_begin_box (&self->page);
}

static void
end_box (Odt *self)
{
  const Paragraph *around = &g_array_index (self->around, Paragraph, self->around->len - 1);

  us_office_letter_end_box (&self->page);
  g_free (self->style);
  g_ptr_array_unref (self->lists);
  self->style = around->style;
  self->heading = around->heading;
  self->first = around->first;
  self->lists = around->lists;
  g_array_set_size (self->around, self->around->len - 1);
}

static void
start (gpointer data, xmlTextReader *reader, const char *name)
{
  Odt *self = data;

  us_office_contents_start (&self->page, reader, name);
  if (!self->body)
    {
      us_odt_styles_read (&self->styles, reader, name);
      /* Of a flat file; others have them in a file of their own. */
      self->page.macros |= strcmp (name, "module") == 0;
    }
  else if (strcmp (name, "p") == 0 || strcmp (name, "h") == 0)
    begin_paragraph (self, reader, name);
  else if (strcmp (name, "span") == 0)
    {
      g_autofree char *style = us_office_xml_get (reader, "text:style-name");

      us_odt_looks_push (self->looks, &self->styles, style, &self->page);
    }
  else if (strcmp (name, "a") == 0)
    {
      g_free (self->page.link);
      self->page.link = us_office_xml_get (reader, "xlink:href");
    }
  else if (strcmp (name, "s") == 0)
    add_spaces (self, reader);
  else if (strcmp (name, "tab") == 0)
    us_office_letter_add_tab (&self->page);
  else if (strcmp (name, "line-break") == 0)
    g_string_append (self->page.line, "<br>");
  else if (strcmp (name, "list") == 0)
    begin_list (self, reader);
  else if (strcmp (name, "list-item") == 0)
    self->first = TRUE;
  else if (strcmp (name, "note") == 0)
    begin_note (self);
  else if (strcmp (name, "note-ref") == 0)
    self->page.refers = TRUE;
  else if (is_box (name))
    begin_box (self);
  else if (strcmp (name, "table") == 0)
    {
      us_office_letter_end_lists (&self->page);
      g_string_append (self->page.page, "<table>");
    }
  else if (strcmp (name, "table-row") == 0)
    g_string_append (self->page.page, "<tr>");
  else if (strcmp (name, "table-cell") == 0)
    {
      self->page.cells++;
      g_string_append (self->page.page, "<td>");
    }
  self->body |= strcmp (name, "body") == 0;
}

static void
end (gpointer data, const char *name)
{
  Odt *self = data;

  us_office_contents_end (&self->page, name);
  if (!self->body)
    return;
  if ((strcmp (name, "p") == 0 || strcmp (name, "h") == 0))
    end_paragraph (self);
  else if (strcmp (name, "span") == 0)
    us_odt_looks_pop (self->looks, &self->page);
  else if (strcmp (name, "a") == 0)
    g_clear_pointer (&self->page.link, g_free);
  else if (strcmp (name, "list") == 0 && self->lists->len > 0)
    g_ptr_array_set_size (self->lists, self->lists->len - 1);
  else if (strcmp (name, "note") == 0)
    end_note (self);
  else if (strcmp (name, "note-ref") == 0)
    self->page.refers = FALSE;
  else if (is_box (name) && self->around->len > 0)
    end_box (self);
  else if (strcmp (name, "table") == 0)
    g_string_append (self->page.page, "</table>\n");
  else if (strcmp (name, "table-row") == 0)
    g_string_append (self->page.page, "</tr>\n");
  else if (strcmp (name, "table-cell") == 0)
    {
      self->page.cells -= self->page.cells > 0;
      g_string_append (self->page.page, "</td>");
    }
}

static gboolean
skips (gpointer data, const char *name)
{
  Odt *self = data;

  return self->body && is_skipped (self, name);
}

static void
text (gpointer data, int type, const char *words)
{
  Odt *self = data;

  if (!self->body)
    return;
  if (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA)
    us_office_letter_add_text (&self->page, words);
  else if (self->page.line->len > 0 &&
           (type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE || type == XML_READER_TYPE_WHITESPACE))
    g_string_append_c (self->page.line, ' ');
}

static gboolean
read_xml (Odt *self, GBytes *bytes, GError **error)
{
  static const UsOfficeWalk walk = { skips, start, end, text };

  return us_office_xml_walk (bytes, &walk, self, error);
}

/* The letterhead is among the styles, since every page has it. */
static gboolean
read_part (Odt *self, UsPackage *package, const char *part, gboolean margins, GError **error)
{
  g_autoptr (GBytes) bytes = us_package_read (package, part, error);

  return bytes != NULL && read_xml (self, bytes, error) &&
         (!margins || us_office_margins_read (bytes, self->page.page, error));
}

/* What is written in the styles comes before what has them. */
static gboolean
read_package (Odt *self, GBytes *bytes, GError **error)
{
  g_autoptr (UsPackage) package = us_package_open (bytes, error);

  if (package == NULL)
    return FALSE;
  self->page.macros = us_package_has (package, "Basic/script-lc.xml");
  if (us_package_has (package, "styles.xml") &&
      !read_part (self, package, "styles.xml", TRUE, error))
    return FALSE;
  return read_part (self, package, "content.xml", FALSE, error);
}

static void
add_notes (Odt *self)
{
  us_office_letter_end_lists (&self->page);
  if (self->notes->len == 0)
    return;
  g_string_append (self->page.page, "<ol>");
  for (guint i = 0; i < self->notes->len; i++)
    g_string_append_printf (self->page.page, "<li>%s</li>",
                            (const char *) g_ptr_array_index (self->notes, i));
  g_string_append (self->page.page, "</ol>");
}

/**
 * us_odt_read:
 * @bytes: a file
 * @hint: (nullable): the language, where the person said it
 * @report: (inout): gets the doubts
 * @error: US_ERROR_DAMAGED, US_ERROR_TOO_BIG, US_ERROR_EMPTY
 *
 * Makes a statement of a text document of LibreOffice. Tracked changes count as accepted, comments
 * are left out, nothing that it refers to is fetched. Main thread only.
 *
 * Returns: (transfer full): a statement
 */
UsStatement *
us_odt_read (GBytes *bytes, const UsImportHint *hint, UsReport *report, GError **error)
{
  Odt self = { 0 };
  UsStatement *statement = NULL;
  gboolean is_read;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  us_odt_styles_init (&self.styles);
  us_office_letter_init (&self.page);
  self.looks = g_array_new (FALSE, FALSE, sizeof (UsOdtLooks));
  self.around = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  self.lists = g_ptr_array_new_with_free_func (g_free);
  self.notes = g_ptr_array_new_with_free_func (g_free);
  us_report_set_encoding (report, "UTF-8");
  is_read = us_odt_file_is_flat (bytes) ? read_xml (&self, bytes, error) &&
                                              us_office_margins_read (bytes, self.page.page, error)
                                        : read_package (&self, bytes, error);
  if (is_read)
    {
      add_notes (&self);
      statement = us_office_letter_read (&self.page, hint, report, error);
    }
  while (self.around->len > 0)
    end_box (&self);
  g_array_unref (self.around);
  us_odt_styles_clear (&self.styles);
  us_office_letter_clear (&self.page);
  g_array_unref (self.looks);
  g_ptr_array_unref (self.lists);
  g_ptr_array_unref (self.notes);
  g_free (self.style);
  return statement;
}
