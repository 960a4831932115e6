/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/office/docx.h"

#include <string.h>

#include "import/office/docx-styles.h"
#include "import/office/office-contents.h"
#include "import/office/office-letter.h"
#include "import/office/office-margins.h"
#include "import/office/office-xml.h"
#include "import/office/package.h"

/* What is said about a document while its parts are read. */
typedef struct
{
  UsPackage *package;
  GHashTable *styles;
  GHashTable *numbers;
  GHashTable *links;
  GPtrArray *references; /* ids of notes, in order: "footnote:3" */
  UsOfficeLetter page;
  UsDocxParagraph *paragraph;
  GPtrArray *around;   /* paragraphs around text boxes */
  gboolean properties; /* within those of a paragraph, whose mark has looks of its own */
  gboolean hidden;
  GHashTable *notes; /* id to what is in it, as HTML */
  const char *kind;  /* what the notes of the part are called, or NULL */
  char *note;        /* id of the one that is being read, or NULL */
} Docx;

static gboolean
is_on (xmlTextReader *reader)
{
  g_autofree char *value = us_office_xml_get (reader, "w:val");

  return value == NULL || (strcmp (value, "0") != 0 && strcmp (value, "false") != 0);
}

/* What is no text of the letter: what was deleted, old looks, copies for older programs. */
static gboolean
skips (gpointer data, const char *name)
{
  Docx *self = data;
  static const char *const skipped[] = { "del",       "moveFrom", "rPrChange",
                                         "pPrChange", "Fallback", "sectPr",
                                         "instrText", "delText",  "numberingChange" };

  for (guint i = 0; i < G_N_ELEMENTS (skipped); i++)
    if (strcmp (name, skipped[i]) == 0)
      {
        self->page.changes |= i < 4;
        self->page.section |= strcmp (name, "sectPr") == 0;
        return TRUE;
      }
  return FALSE;
}

static void
add_reference (Docx *self, xmlTextReader *reader, const char *kind)
{
  g_autofree char *id = us_office_xml_get (reader, "w:id");

  us_office_letter_add_reference (&self->page);
  g_ptr_array_add (self->references, g_strdup_printf ("%s:%s", kind, id != NULL ? id : ""));
}

static void
set_value (xmlTextReader *reader, char **value)
{
  g_free (*value);
  *value = us_office_xml_get (reader, "w:val");
}

static void
begin_paragraph (Docx *self)
{
  us_docx_paragraph_free (self->paragraph);
  self->paragraph = g_new0 (UsDocxParagraph, 1);
}

static void
end_paragraph (Docx *self)
{
  UsDocxStyle style;
  const char *list;

  us_docx_styles_find (self->styles, self->paragraph->style, &style);
  list = self->paragraph->list != NULL ? self->paragraph->list : style.list;
  if (us_docx_paragraph_is_of_contents (self->paragraph, &style, self->page.line->len))
    us_office_contents_add (&self->page, self->paragraph->from_right);
  else if (style.heading > 0)
    {
      const char element[] = { 'h', (char) ('0' + style.heading), '\0' };

      us_office_letter_end_paragraph (&self->page, element, self->paragraph->from_right);
    }
  else if (list != NULL && strcmp (list, "0") != 0 && self->page.cells == 0)
    {
      const guint level = self->paragraph->level != NULL
                              ? (guint) g_ascii_strtoull (self->paragraph->level, NULL, 10)
                              : style.level;
      g_autofree char *key = g_strdup_printf ("%s:%u", list, level);
      const char *format = g_hash_table_lookup (self->numbers, key);

      us_office_letter_end_item (&self->page, list, level,
                                 format != NULL && strcmp (format, "bullet") != 0 &&
                                     strcmp (format, "none") != 0,
                                 self->paragraph->from_right);
    }
  else
    us_office_letter_end_paragraph (&self->page, style.quotation ? "blockquote" : "p",
                                    self->paragraph->from_right);
}

/* Properties of a paragraph and of words. */
static void
read_property (Docx *self, xmlTextReader *reader, const char *name)
{
  if (strcmp (name, "pPr") == 0)
    self->properties = !xmlTextReaderIsEmptyElement (reader);
  else if (strcmp (name, "pStyle") == 0)
    set_value (reader, &self->paragraph->style);
  else if (strcmp (name, "numId") == 0)
    set_value (reader, &self->paragraph->list);
  else if (strcmp (name, "ilvl") == 0)
    set_value (reader, &self->paragraph->level);
  else if (strcmp (name, "bidi") == 0)
    self->paragraph->from_right = is_on (reader);
  else if (self->properties)
    return;
  else if (strcmp (name, "b") == 0)
    self->page.bold = is_on (reader);
  else if (strcmp (name, "i") == 0)
    self->page.italic = is_on (reader);
  else if (strcmp (name, "rStyle") == 0)
    self->page.refers = us_docx_styles_is_reference (reader);
  else if (strcmp (name, "vanish") == 0)
    self->hidden = is_on (reader);
}

static void
begin_box (Docx *self)
{
  g_ptr_array_add (self->around, g_steal_pointer (&self->paragraph));
  begin_paragraph (self);
  us_office_letter_begin_box (&self->page);
}

static void
end_box (Docx *self)
{
  if (self->around->len == 0)
    return;
  us_office_letter_end_box (&self->page);
  us_docx_paragraph_free (self->paragraph);
  self->paragraph = g_ptr_array_steal_index (self->around, self->around->len - 1);
}

static void
start_element (Docx *self, xmlTextReader *reader, const char *name)
{
  if (strcmp (name, "p") == 0)
    begin_paragraph (self);
  else if (strcmp (name, "r") == 0)
    self->page.bold = self->page.italic = self->page.refers = self->hidden = FALSE;
  else if (strcmp (name, "br") == 0 || strcmp (name, "cr") == 0)
    g_string_append (self->page.line, "<br>");
  else if (strcmp (name, "tab") == 0 && !self->properties && self->page.line->len > 0)
    us_office_letter_add_tab (&self->page);
  else if (strcmp (name, "noBreakHyphen") == 0)
    us_office_letter_add_text (&self->page, "‑");
  else if (strcmp (name, "footnoteReference") == 0 || strcmp (name, "endnoteReference") == 0)
    add_reference (self, reader, *name == 'f' ? "footnote" : "endnote");
  else if (strcmp (name, "commentReference") == 0)
    self->page.n_comments++;
  else if (strcmp (name, "txbxContent") == 0)
    begin_box (self);
  else if (strcmp (name, "ins") == 0)
    self->page.changes = TRUE;
  else if (strcmp (name, "hyperlink") == 0)
    {
      g_free (self->page.link);
      self->page.link =
          us_docx_paragraph_begin_link (self->paragraph, reader, self->links, self->page.line->len);
    }
  else if (strcmp (name, "tbl") == 0 || strcmp (name, "tr") == 0 || strcmp (name, "tc") == 0)
    {
      us_office_letter_end_lists (&self->page);
      self->page.cells += *name == 't' && name[1] == 'c';
      g_string_append (self->page.page, name[1] == 'b'   ? "<table>"
                                        : name[1] == 'r' ? "<tr>"
                                                         : "<td>");
    }
  else
    read_property (self, reader, name);
}

static void
end_element (Docx *self, const char *name)
{
  if (strcmp (name, "p") == 0)
    end_paragraph (self);
  else if (strcmp (name, "pPr") == 0)
    self->properties = FALSE;
  else if (strcmp (name, "txbxContent") == 0)
    end_box (self);
  else if (strcmp (name, "hyperlink") == 0)
    {
      self->paragraph->link_end = self->page.line->len;
      g_clear_pointer (&self->page.link, g_free);
    }
  else if (strcmp (name, "tbl") == 0 || strcmp (name, "tr") == 0 || strcmp (name, "tc") == 0)
    {
      self->page.cells -= name[1] == 'c' && self->page.cells > 0;
      g_string_append (self->page.page, name[1] == 'b'   ? "</table>\n"
                                        : name[1] == 'r' ? "</tr>\n"
                                                         : "</td>");
    }
}

/* What is in a note is put aside until its references are known. */
static void
end_note (Docx *self, char *id)
{
  us_office_letter_end_lists (&self->page);
  g_hash_table_insert (self->notes, id, g_strdup (self->page.page->str));
  g_string_truncate (self->page.page, 0);
}

static void
start (gpointer data, xmlTextReader *reader, const char *name)
{
  Docx *self = data;

  if (self->kind != NULL && strcmp (name, self->kind) == 0)
    {
      g_autofree char *number = us_office_xml_get (reader, "w:id");

      g_free (self->note);
      self->note = g_strdup_printf ("%s:%s", self->kind, number != NULL ? number : "");
    }
  us_office_contents_start (&self->page, reader, name);
  start_element (self, reader, name);
}

static void
end (gpointer data, const char *name)
{
  Docx *self = data;

  us_office_contents_end (&self->page, name);
  end_element (self, name);
  if (self->note != NULL && strcmp (name, self->kind) == 0)
    end_note (self, g_steal_pointer (&self->note));
}

static void
text (gpointer data, int type, const char *words)
{
  Docx *self = data;

  if (type != XML_READER_TYPE_WHITESPACE && type != XML_READER_TYPE_COMMENT && !self->hidden)
    us_office_letter_add_text (&self->page, words);
}

/* A part, in which @kind is what its notes are called, or %NULL. */
static gboolean
read_part (Docx *self, const char *part, const char *kind, GError **error)
{
  static const UsOfficeWalk walk = { skips, start, end, text };
  g_autofree char *name = g_strdup_printf ("word/%s", part);
  g_autoptr (GBytes) bytes = us_package_read (self->package, name, error);
  gboolean done;

  self->kind = kind;
  done = bytes != NULL && us_office_xml_walk (bytes, &walk, self, error);
  g_clear_pointer (&self->note, g_free);
  return done;
}

/* The notes to which the text refers, as a page has them: a list at its end. */
static gboolean
read_notes (Docx *self, GError **error)
{
  static const char *const kinds[] = { "footnote", "endnote" };
  g_autofree char *letter = NULL;

  us_office_letter_end_lists (&self->page);
  letter = g_strdup (self->page.page->str);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *part = g_strconcat (kinds[i], "s.xml", NULL);
      g_autofree char *name = g_strconcat ("word/", part, NULL);

      if (!us_package_has (self->package, name))
        continue;
      g_clear_pointer (&self->links, g_hash_table_unref);
      self->links = us_docx_links_read (self->package, part, NULL);
      g_string_truncate (self->page.page, 0);
      if (!read_part (self, part, kinds[i], error))
        return FALSE;
    }
  g_string_assign (self->page.page, letter);
  if (self->references->len > 0)
    g_string_append (self->page.page, "<ol>");
  for (guint i = 0; i < self->references->len; i++)
    {
      const char *note = g_hash_table_lookup (self->notes, g_ptr_array_index (self->references, i));

      g_string_append_printf (self->page.page, "<li>%s</li>", note != NULL ? note : "…");
    }
  if (self->references->len > 0)
    g_string_append (self->page.page, "</ol>");
  return TRUE;
}

/**
 * us_docx_recognises:
 * @bytes: a file
 *
 * Whether it is a document of Word, by what is in it. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_docx_recognises (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (UsPackage) package = NULL;

  if (size < 4 || memcmp (data, "PK\3\4", 4) != 0)
    return FALSE;
  package = us_package_open (bytes, NULL);
  return package != NULL && us_package_has (package, "word/document.xml");
}

static gboolean
read_package (Docx *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean done;

  self->styles = us_docx_styles_read (self->package, &failure);
  self->numbers = us_docx_numbers_read (self->package, failure == NULL ? &failure : NULL);
  self->links =
      us_docx_links_read (self->package, "document.xml", failure == NULL ? &failure : NULL);
  done = failure == NULL && read_part (self, "document.xml", NULL, &failure);
  done = done && read_notes (self, &failure) &&
         us_office_margins_read_parts (self->package, self->page.page, &failure);
  if (!done)
    g_propagate_error (error, g_steal_pointer (&failure));
  return done;
}

/**
 * us_docx_read:
 * @bytes: a file
 * @hint: (nullable): the language, where the person said it
 * @report: (inout): gets the doubts
 * @error: US_ERROR_DAMAGED, US_ERROR_TOO_BIG, US_ERROR_EMPTY
 *
 * Makes a statement of a document of Word. Tracked changes count as accepted, comments are left
 * out, nothing that it refers to is fetched. Main thread only.
 *
 * Returns: (transfer full): a statement
 */
UsStatement *
us_docx_read (GBytes *bytes, const UsImportHint *hint, UsReport *report, GError **error)
{
  Docx self = { 0 };
  UsStatement *statement = NULL;

  g_return_val_if_fail (bytes != NULL && report != NULL, NULL);

  self.package = us_package_open (bytes, error);
  if (self.package == NULL)
    return NULL;
  self.references = g_ptr_array_new_with_free_func (g_free);
  self.notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  us_office_letter_init (&self.page);
  self.around = g_ptr_array_new_with_free_func (us_docx_paragraph_free);
  begin_paragraph (&self);
  us_report_set_encoding (report, "UTF-8");
  self.page.macros = us_package_has (self.package, "word/vbaProject.bin");
  if (read_package (&self, error))
    statement = us_office_letter_read (&self.page, hint, report, error);
  us_office_letter_clear (&self.page);
  us_docx_paragraph_free (self.paragraph);
  g_ptr_array_unref (self.around);
  g_hash_table_unref (self.styles);
  g_hash_table_unref (self.numbers);
  g_hash_table_unref (self.links);
  g_hash_table_unref (self.notes);
  g_ptr_array_unref (self.references);
  us_package_free (self.package);
  return statement;
}
