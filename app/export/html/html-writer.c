/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/html/html-writer.h"

#include <string.h>

#include "export/escape.h"
#include "export/html/html-words.h"
#include "publish/link.h"
#include "publish/run.h"

/* The inline elements, from the outermost to the innermost: a link is cut only where it must be. */
typedef struct
{
  UsSpanKind kind;
  const char *start;
  const char *end;
} Element;

static const Element elements[] = {
  { US_SPAN_LINK, NULL, "</a>" },
  { US_SPAN_LEAD, "<strong>", "</strong>" },
  { US_SPAN_BOLD, "<strong>", "</strong>" },
  { US_SPAN_ITALIC, "<em>", "</em>" },
};

/* What is open at one place of a text. */
typedef struct
{
  const UsSpan *open[G_N_ELEMENTS (elements)];
  const UsSpan *link; /* the last one that was looked at, */
  char *address;      /* and its clean address, or NULL */
} Inline;

static guint *
find_note (guint *counts, const UsHtmlWriter *self, const UsSpan *reference, guint *ret_number)
{
  const UsPublicNote *note = us_publication_find_note (self->publication, reference->target);

  if (note == NULL)
    return NULL;
  *ret_number = note->number;
  return &counts[note->number - 1];
}

/**
 * us_html_writer_count_references:
 * @self: a writer
 * @text: a text that will be written
 *
 * Counts the references to notes, so that each note knows the ways back to it. Any thread.
 */
void
us_html_writer_count_references (UsHtmlWriter *self, const UsText *text)
{
  const UsSpan *spans;
  gsize n_spans;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  spans = us_text_get_spans (text, &n_spans);
  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].kind == US_SPAN_NOTE)
      {
        guint number;
        guint *count = find_note (self->references, self, &spans[i], &number);

        if (count != NULL)
          ++*count;
      }
}

/**
 * us_html_writer_add:
 * @self: a writer
 * @text: UTF-8
 *
 * Adds @text, escaped, as us_html_add_words() does. Any thread.
 */
void
us_html_writer_add (UsHtmlWriter *self, const char *text)
{
  g_return_if_fail (self != NULL);

  us_html_add_words (self, text, strlen (text));
}

/**
 * us_html_writer_add_name:
 * @self: a writer
 * @name: a name, or another part of a line that may be in another script than its neighbours
 *
 * Adds @name so that its direction does not disturb what stands beside it. Any thread.
 */
void
us_html_writer_add_name (UsHtmlWriter *self, const char *name)
{
  const gboolean rtl = self->publication->rtl;
  const char *language = NULL;

  g_return_if_fail (self != NULL);

  /* Most names are in the letters of their list, and begin with one of them. */
  if (rtl || (guchar) *name >= 0x80)
    language = us_html_find_language (self, name, !rtl, TRUE);
  if (language != NULL)
    g_string_append_printf (self->out, "<bdi lang=\"%s\">", language);
  else
    us_text_append_bytes (self->out, "<bdi>", 5);
  us_escape_html_text (self->out, name, -1);
  us_text_append_bytes (self->out, "</bdi>", 6);
}

/**
 * us_html_writer_get_digits:
 * @self: a writer
 *
 * Gives the attribute of an ordered list that makes a browser count it in the digits of the letter.
 * Any thread.
 *
 * Returns: (transfer none): the attribute behind a space, or nothing
 */
const char *
us_html_writer_get_digits (const UsHtmlWriter *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->publication->pages.numbering == US_NUMBERING_ARABIC ? " class=\"arabic\"" : "";
}

/**
 * us_html_writer_add_direction:
 * @self: a writer inside of a start tag
 * @rtl: direction of the element
 * @text: what is in it
 *
 * Adds the attributes for an element whose direction is not the letter's. What is written next is
 * in that direction. Any thread.
 */
void
us_html_writer_add_direction (UsHtmlWriter *self, gboolean rtl, const char *text)
{
  const char *language;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  self->rtl = rtl;
  if (rtl == self->publication->rtl)
    return;
  g_string_append (self->out, rtl ? " dir=\"rtl\"" : " dir=\"ltr\"");
  language = us_html_find_language (self, text, rtl, FALSE);
  if (language != NULL)
    g_string_append_printf (self->out, " lang=\"%s\"", language);
}

static void
open_element (UsHtmlWriter *self, const Element *element, const char *address)
{
  if (element->start != NULL)
    {
      g_string_append (self->out, element->start);
      return;
    }
  g_string_append (self->out, "<a href=\"");
  us_escape_html_attribute (self->out, address, -1);
  g_string_append (self->out, "\">");
}

/* Closes and opens elements until exactly those that cover @run are open. */
static void
go_to_run (UsHtmlWriter *self, Inline *state, const UsRun *run)
{
  const UsSpan *wanted[G_N_ELEMENTS (elements)] = { NULL };
  const UsSpan *link = run->spans[US_SPAN_LINK];
  gsize same = 0;

  if (link != NULL && link != state->link)
    {
      g_free (state->address);
      state->address = us_link_clean (link->target);
      state->link = link;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    wanted[i] = run->spans[elements[i].kind];
  /* A reference to a note is a link itself, and links do not nest. */
  if (link != NULL && (state->address == NULL || run->spans[US_SPAN_NOTE] != NULL))
    wanted[0] = NULL;

  while (same < G_N_ELEMENTS (elements) && wanted[same] == state->open[same])
    same++;
  for (gsize i = G_N_ELEMENTS (elements); i-- > same;)
    if (state->open[i] != NULL)
      g_string_append (self->out, elements[i].end);
  for (gsize i = same; i < G_N_ELEMENTS (elements); i++)
    {
      state->open[i] = wanted[i];
      if (wanted[i] != NULL)
        open_element (self, &elements[i], state->address);
    }
}

static void
add_reference (UsHtmlWriter *self, const UsSpan *reference)
{
  guint number;
  guint *written = find_note (self->written, self, reference, &number);
  g_autofree char *shown = NULL;

  if (written == NULL)
    return;
  shown = us_page_setup_format_number (&self->publication->pages, number);
  g_string_append_printf (self->out, "<sup><a href=\"#note-%u\" id=\"ref-%u", number, number);
  if (++*written > 1)
    g_string_append_printf (self->out, "-%u", *written);
  g_string_append (self->out, "\" role=\"doc-noteref\" aria-label=\"");
  us_escape_html_attribute (self->out, self->labels->note, -1);
  g_string_append_printf (self->out, " %s\"%s>%s</a></sup>", shown, self->label_attributes, shown);
}

/**
 * us_html_writer_add_rich:
 * @self: a writer
 * @text: rich text
 *
 * Adds @text with its emphasis, its links as far as they may be published, and its references to
 * notes. Any thread.
 */
void
us_html_writer_add_rich (UsHtmlWriter *self, const UsText *text)
{
  static const UsRun end = { 0 };
  Inline state = { { NULL }, NULL, NULL };
  UsRunIter iter;
  UsRun run;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  us_run_iter_init (&iter, text);
  while (us_run_iter_next (&iter, &run))
    {
      go_to_run (self, &state, &run);
      if (run.spans[US_SPAN_NOTE] != NULL)
        add_reference (self, run.spans[US_SPAN_NOTE]);
      else
        us_html_add_words (self, run.text, run.length);
    }
  go_to_run (self, &state, &end);
  g_free (state.address);
}
