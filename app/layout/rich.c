/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rich.h"

#include <string.h>

#include "publish/link.h"
#include "publish/run.h"

/* Numbers of notes: how small, and how far above the line. */
#define MARK_SCALE 0.68
#define MARK_RISE 0.34

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"

static void
clear_link (gpointer link)
{
  g_free (((UsRichLink *) link)->target);
}

/**
 * us_rich_new:
 *
 * Makes an empty text. Any thread.
 *
 * Returns: (transfer full): the text
 */
UsRich *
us_rich_new (void)
{
  UsRich *self = g_new0 (UsRich, 1);

  self->text = g_string_new (NULL);
  self->links = g_array_new (FALSE, FALSE, sizeof (UsRichLink));
  self->marks = g_array_new (FALSE, FALSE, sizeof (UsRichMark));
  g_array_set_clear_func (self->links, clear_link);
  return self;
}

/**
 * us_rich_free:
 * @self: a text
 *
 * Frees it. Any thread.
 */
void
us_rich_free (UsRich *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  g_array_unref (self->links);
  g_array_unref (self->marks);
  g_free (self);
}

/**
 * us_rich_clear:
 * @self: a text
 *
 * Makes it empty again. Any thread.
 */
void
us_rich_clear (UsRich *self)
{
  g_return_if_fail (self != NULL);

  g_string_truncate (self->text, 0);
  self->mixed = FALSE;
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  if (self->links->len > 0)
    g_array_set_size (self->links, 0);
  if (self->marks->len > 0)
    g_array_set_size (self->marks, 0);
}

/**
 * us_rich_add:
 * @self: a text
 * @string: UTF-8
 *
 * Adds plain text. Any thread.
 */
void
us_rich_add (UsRich *self, const char *string)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (string != NULL);

  g_string_append (self->text, string);
}

static gboolean
is_plain (const char *string)
{
  for (; *string != '\0'; string++)
    if ((guchar) *string >= 0xd6) /* the letters before Hebrew read from left to right */
      return FALSE;
  return TRUE;
}

/**
 * us_rich_add_name:
 * @self: a text
 * @name: UTF-8
 *
 * Adds what somebody is called, set apart so that its direction does not turn what stands around
 * it. Any thread.
 */
void
us_rich_add_name (UsRich *self, const char *name)
{
  gboolean apart;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  self->mixed = self->mixed || !is_plain (name);
  apart = self->mixed || self->rtl;
  if (apart)
    g_string_append (self->text, FIRST_STRONG_ISOLATE);
  g_string_append (self->text, name);
  if (apart)
    g_string_append (self->text, POP_ISOLATE);
}

/**
 * us_rich_add_link:
 * @self: a text
 * @start: first byte that leads there; all from it on does
 * @target: where to, as the author typed it
 *
 * Makes the end of the text a link, unless it may not be published. Any thread.
 */
void
us_rich_add_link (UsRich *self, guint start, const char *target)
{
  UsRichLink link = { start, 0, NULL };

  g_return_if_fail (self != NULL);
  g_return_if_fail (target != NULL);

  link.end = (guint) self->text->len;
  link.target = us_link_clean (target);
  if (link.target != NULL && link.end > start)
    g_array_append_val (self->links, link);
  else
    g_free (link.target);
}

/**
 * us_rich_add_attribute:
 * @self: a text
 * @attribute: (transfer full): an attribute
 * @start: first byte that has it; all from it on does
 *
 * Makes the end of the text bold and so on. Any thread.
 */
void
us_rich_add_attribute (UsRich *self, PangoAttribute *attribute, guint start)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (attribute != NULL);

  attribute->start_index = start;
  attribute->end_index = (guint) self->text->len;
  if (self->attributes == NULL)
    self->attributes = pango_attr_list_new ();
  pango_attr_list_insert (self->attributes, attribute);
}

/* A reference that leads nowhere is not shown. */
static void
add_mark (UsRich *self, const UsSpan *span, const UsPublication *publication, double size)
{
  const UsPublicNote *note = us_publication_find_note (publication, span->target);
  UsRichMark mark = { (guint) self->text->len, 0, 0 };
  g_autofree char *number = NULL;

  if (note == NULL)
    return;
  number = us_page_setup_format_number (&publication->pages, note->number);
  g_string_append (self->text, number);
  us_rich_add_attribute (self, pango_attr_scale_new (MARK_SCALE), mark.start);
  us_rich_add_attribute (self, pango_attr_rise_new ((int) (size * MARK_RISE * PANGO_SCALE)),
                         mark.start);
  mark.end = (guint) self->text->len;
  mark.note = (guint) (note - publication->notes);
  g_array_append_val (self->marks, mark);
}

/**
 * us_rich_add_text:
 * @self: a text
 * @text: a text of @publication
 * @publication: which numbers the notes
 * @size: size of the letters, in points
 *
 * Adds a text with its marks. Any thread.
 */
void
us_rich_add_text (UsRich *self, const UsText *text, const UsPublication *publication, double size)
{
  const UsSpan *link = NULL;
  guint link_start = 0;
  UsRunIter iter;
  UsRun run;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (publication != NULL);

  us_run_iter_init (&iter, text);
  while (us_run_iter_next (&iter, &run))
    {
      guint start = (guint) self->text->len;

      if (run.spans[US_SPAN_LINK] != link && link != NULL)
        us_rich_add_link (self, link_start, link->target);
      if (run.spans[US_SPAN_LINK] != link)
        link_start = start;
      link = run.spans[US_SPAN_LINK];
      if (run.spans[US_SPAN_NOTE] != NULL)
        {
          add_mark (self, run.spans[US_SPAN_NOTE], publication, size);
          continue;
        }
      g_string_append_len (self->text, run.text, (gssize) run.length);
      if (run.spans[US_SPAN_LEAD] != NULL || run.spans[US_SPAN_BOLD] != NULL)
        us_rich_add_attribute (self, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start);
      if (run.spans[US_SPAN_ITALIC] != NULL)
        us_rich_add_attribute (self, pango_attr_style_new (PANGO_STYLE_ITALIC), start);
    }
  if (link != NULL)
    us_rich_add_link (self, link_start, link->target);
}
