/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/office/office-letter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/html/html.h"

/* As Word writes it in a page. */
#define TAB "<span style=\"mso-tab-count:1\"> </span>"

/* A page that is put aside while a note or a text box in it is read. */
typedef struct
{
  GString *page;
  GString *line;
  GString *boxes;
  guint depth;
} Around;

/**
 * us_office_letter_init:
 * @self: (out caller-allocates): a page
 *
 * Begins an empty page. Any thread.
 */
void
us_office_letter_init (UsOfficeLetter *self)
{
  g_return_if_fail (self != NULL);

  *self = (UsOfficeLetter){ 0 };
  self->page = g_string_new (NULL);
  self->line = g_string_new (NULL);
  self->boxes = g_string_new (NULL);
  self->around = g_array_new (FALSE, FALSE, sizeof (Around));
  self->counters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * us_office_letter_clear:
 * @self: a page
 *
 * Frees what is in it. Any thread.
 */
void
us_office_letter_clear (UsOfficeLetter *self)
{
  g_return_if_fail (self != NULL);

  while (self->around->len > 0)
    g_free (us_office_letter_pop (self));
  g_array_unref (self->around);
  g_string_free (self->page, TRUE);
  g_string_free (self->line, TRUE);
  g_string_free (self->boxes, TRUE);
  g_hash_table_unref (self->counters);
  g_free (self->link);
  g_free (self->list);
  if (self->picture != NULL)
    g_string_free (self->picture, TRUE);
}

/**
 * us_office_letter_add_tab:
 * @self: a page
 *
 * Adds a tab to the paragraph. Any thread.
 */
void
us_office_letter_add_tab (UsOfficeLetter *self)
{
  g_return_if_fail (self != NULL);

  g_string_append (self->line, TAB);
}

static void
add_words (UsOfficeLetter *self, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autofree char *link =
      self->link != NULL ? g_markup_printf_escaped ("<a href=\"%s\">", self->link) : NULL;

  if (self->refers && words[strspn (words, "0123456789")] == '\0')
    {
      g_string_append_printf (self->line, "<sup>%s</sup>", words);
      return;
    }
  g_string_append_printf (self->line, "%s%s%s%s%s%s%s", self->bold ? "<b>" : "",
                          self->italic ? "<i>" : "", link != NULL ? link : "", escaped,
                          link != NULL ? "</a>" : "", self->italic ? "</i>" : "",
                          self->bold ? "</b>" : "");
}

/**
 * us_office_letter_add_text:
 * @self: a page
 * @text: words
 *
 * Adds words to the paragraph, as they look; many spaces are a tab. Any thread.
 */
void
us_office_letter_add_text (UsOfficeLetter *self, const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  if (self->picture != NULL)
    {
      g_string_append (self->picture, text);
      return;
    }
  while (*text != '\0')
    {
      const char *spaces = strstr (text, US_OFFICE_WIDE);
      g_autofree char *words =
          g_strndup (text, spaces != NULL ? (gsize) (spaces - text) : strlen (text));

      if (*words != '\0')
        add_words (self, words);
      if (spaces != NULL)
        us_office_letter_add_tab (self);
      text += strlen (words);
      text += spaces != NULL ? strspn (spaces, " ") : 0;
    }
}

/**
 * us_office_letter_add_reference:
 * @self: a page
 *
 * Adds a reference to the next note. Any thread.
 */
void
us_office_letter_add_reference (UsOfficeLetter *self)
{
  g_return_if_fail (self != NULL);

  g_string_append_printf (self->line, "<sup>%u</sup>", ++self->n_notes);
}

static void
end_list (UsOfficeLetter *self)
{
  g_string_append_printf (self->page, "</%s>\n", self->kinds[--self->depth]);
}

/**
 * us_office_letter_end_lists:
 * @self: a page
 *
 * Ends the lists that are open. Any thread.
 */
void
us_office_letter_end_lists (UsOfficeLetter *self)
{
  g_return_if_fail (self != NULL);

  while (self->depth > 0)
    end_list (self);
}

/**
 * us_office_letter_push:
 * @self: a page
 *
 * What comes next is read as a page of its own, as notes and text boxes are. Any thread.
 */
void
us_office_letter_push (UsOfficeLetter *self)
{
  Around around;

  g_return_if_fail (self != NULL);

  around = (Around){ self->page, self->line, self->boxes, self->depth };
  g_array_append_val (self->around, around);
  self->page = g_string_new (NULL);
  self->line = g_string_new (NULL);
  self->boxes = g_string_new (NULL);
  self->depth = 0;
}

/**
 * us_office_letter_pop:
 * @self: a page
 *
 * Goes back to the page around. Any thread.
 *
 * Returns: (transfer full) (nullable): what was read since us_office_letter_push(), or %NULL when
 * nothing is around
 */
char *
us_office_letter_pop (UsOfficeLetter *self)
{
  const Around *around;
  char *read;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->around->len == 0)
    return NULL;
  us_office_letter_end_paragraph (self, "p", FALSE);
  us_office_letter_end_lists (self);
  read = g_string_free (self->page, FALSE);
  g_string_free (self->line, TRUE);
  g_string_free (self->boxes, TRUE);
  around = &g_array_index (self->around, Around, self->around->len - 1);
  self->page = around->page;
  self->line = around->line;
  self->boxes = around->boxes;
  self->depth = around->depth;
  g_array_set_size (self->around, self->around->len - 1);
  return read;
}

/**
 * us_office_letter_begin_box:
 * @self: a page
 *
 * A text box begins in the middle of a paragraph: what is in it comes after that one. Any thread.
 */
void
us_office_letter_begin_box (UsOfficeLetter *self)
{
  g_return_if_fail (self != NULL);

  self->n_boxes++;
  us_office_letter_push (self);
}

/**
 * us_office_letter_end_box:
 * @self: a page
 *
 * Ends the text box. Any thread.
 */
void
us_office_letter_end_box (UsOfficeLetter *self)
{
  g_autofree char *box = NULL;

  g_return_if_fail (self != NULL);

  box = us_office_letter_pop (self);
  if (box != NULL)
    g_string_append (self->boxes, box);
}

/* The text boxes of a paragraph that has ended. */
static void
write_boxes (UsOfficeLetter *self)
{
  if (self->boxes->len == 0)
    return;
  us_office_letter_end_lists (self);
  g_string_append (self->page, self->boxes->str);
  g_string_truncate (self->boxes, 0);
}

/**
 * us_office_letter_end_paragraph:
 * @self: a page
 * @element: what it is: "p", "h1", "blockquote"
 * @from_right: whether it runs from right to left
 *
 * Ends the paragraph, which may be one without words. Any thread.
 */
void
us_office_letter_end_paragraph (UsOfficeLetter *self, const char *element, gboolean from_right)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (element != NULL);

  if (self->line->len > 0)
    {
      us_office_letter_end_lists (self);
      g_string_append_printf (self->page, "<%s%s>%s</%s>\n", element,
                              from_right ? " dir=\"rtl\"" : "", self->line->str, element);
    }
  /* People part with it what stands together. */
  else if (self->depth == 0 && self->cells == 0 && !self->section)
    g_string_append (self->page, "<p></p>\n");
  self->section = FALSE;
  g_string_truncate (self->line, 0);
  write_boxes (self);
}

/**
 * us_office_letter_end_item:
 * @self: a page
 * @list: which list it belongs to; one that was left goes on counting
 * @level: from 0
 * @numbered: whether it has a number
 * @from_right: whether it runs from right to left
 *
 * Ends a paragraph that is a point of a list. Any thread.
 */
void
us_office_letter_end_item (UsOfficeLetter *self, const char *list, guint level, gboolean numbered,
                           gboolean from_right)
{
  const char *kind = numbered ? "ol" : "ul";

  g_return_if_fail (self != NULL);
  g_return_if_fail (list != NULL);

  if (self->line->len == 0)
    {
      write_boxes (self);
      return;
    }
  level = MIN (level, US_OFFICE_LEVELS - 1);
  if (g_strcmp0 (self->list, list) != 0)
    us_office_letter_end_lists (self);
  while (self->depth > level + 1)
    end_list (self);
  if (self->depth == level + 1 && strcmp (self->kinds[level], kind) != 0)
    end_list (self);
  while (self->depth <= level)
    {
      guint count =
          self->depth == 0 ? GPOINTER_TO_UINT (g_hash_table_lookup (self->counters, list)) : 0;

      self->kinds[self->depth++] = kind;
      g_string_append_printf (self->page, "<%s start=\"%u\">", kind, count + 1);
    }
  if (level == 0)
    g_hash_table_insert (
        self->counters, g_strdup (list),
        GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->counters, list)) + 1));
  if (self->list != list)
    {
      g_free (self->list);
      self->list = g_strdup (list);
    }
  g_string_append_printf (self->page, "<li%s>%s\n", from_right ? " dir=\"rtl\"" : "",
                          self->line->str);
  g_string_truncate (self->line, 0);
  write_boxes (self);
}

/**
 * us_office_letter_read:
 * @self: a page
 * @hint: (nullable): the language, where the person said it
 * @report: (inout): gets the doubts
 * @error: US_ERROR_EMPTY, US_ERROR_TOO_BIG
 *
 * Makes a statement of the whole page. Main thread only.
 *
 * Returns: (transfer full): a statement
 */
UsStatement *
us_office_letter_read (UsOfficeLetter *self, const UsImportHint *hint, UsReport *report,
                       GError **error)
{
  UsStatement *statement;

  g_return_val_if_fail (self != NULL, NULL);

  us_office_letter_end_lists (self);
  statement = us_html_read_page (self->page->str, hint, report, error);
  if (statement != NULL)
    us_html_report (self->changes, self->n_comments, report);
  if (statement != NULL && self->n_boxes > 0)
    {
      g_autofree char *boxes = g_strdup_printf (
          /* translators: %u: how many text boxes */
          ngettext ("%u text box was put after the paragraph beside it.",
                    "%u text boxes were put after the paragraphs beside them.", self->n_boxes),
          self->n_boxes);

      us_report_add_doubt (report, NULL, "title", 0, boxes);
    }
  if (statement != NULL && self->macros)
    us_report_add_doubt (report, NULL, "title", 0, _ ("Macros in the document were left out."));
  return statement;
}
