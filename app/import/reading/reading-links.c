/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/reading/reading-links.h"

#include <glib/gi18n-lib.h>

struct _UsReadingLinks
{
  GHashTable *items[US_PART_LAST + 1]; /* line to item, by the part that stands for its list */
};

/* One part of each list stands for all of them. */
static UsPart
get_list (UsPart part)
{
  return us_part_is_body (part) ? US_PART_PARAGRAPH : part;
}

/**
 * us_reading_links_new:
 *
 * No links yet. Any thread.
 *
 * Returns: (transfer full): links
 */
UsReadingLinks *
us_reading_links_new (void)
{
  UsReadingLinks *self = g_new0 (UsReadingLinks, 1);

  for (guint part = 0; part <= US_PART_LAST; part++)
    self->items[part] = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  return self;
}

/**
 * us_reading_links_free:
 * @self: links
 *
 * Frees them. Any thread.
 */
void
us_reading_links_free (UsReadingLinks *self)
{
  for (guint part = 0; part <= US_PART_LAST; part++)
    g_hash_table_unref (self->items[part]);
  g_free (self);
}

/**
 * us_reading_links_add:
 * @self: links
 * @part: what the item is
 * @line: the line of the source where it begins, or 0 when that is not known
 * @item: the item
 *
 * Adds the item that begins on a line; the first one where there are several. Main thread only.
 */
void
us_reading_links_add (UsReadingLinks *self, UsPart part, guint line, UsItem *item)
{
  GHashTable *items;

  g_return_if_fail (self != NULL);
  g_return_if_fail (part <= US_PART_LAST);

  items = self->items[get_list (part)];
  if (line > 0 && !g_hash_table_contains (items, GUINT_TO_POINTER (line)))
    g_hash_table_insert (items, GUINT_TO_POINTER (line), g_object_ref (item));
}

/* Why a line of which nobody says so is unsure. */
static const char *
get_question (UsPart part)
{
  switch (part)
    {
    case US_PART_DATE:
      /* translators: %u: line of the letter; likewise in the sentences below */
      return N_ ("Line %u: taken for the date, which is not sure.");
    case US_PART_TITLE:
      return N_ ("Line %u: taken for the title, which is not sure.");
    case US_PART_SUBJECT:
      return N_ ("Line %u: taken for the subject, which is not sure.");
    case US_PART_ADDRESSEE:
      return N_ ("Line %u: taken for an addressee, which is not sure.");
    case US_PART_SALUTATION:
      return N_ ("Line %u: taken for the salutation, which is not sure.");
    case US_PART_HEADING:
      return N_ ("Line %u: taken for a heading, which is not sure.");
    case US_PART_CALL:
      return N_ ("Line %u: taken for the words that lead to demands, which is not sure.");
    case US_PART_DEMAND:
      return N_ ("Line %u: taken for a demand, which is not sure.");
    case US_PART_VALEDICTION:
      return N_ ("Line %u: taken for the valediction, which is not sure.");
    case US_PART_SIGNATORIES:
      return N_ ("Line %u: taken for the heading of the signatories, which is not sure.");
    case US_PART_SIGNATORY:
      return N_ ("Line %u: taken for a signatory, which is not sure.");
    case US_PART_COPY:
      return N_ ("Line %u: taken for somebody who gets a copy, which is not sure.");
    case US_PART_CONTACT:
      return N_ ("Line %u: taken for a contact, which is not sure.");
    case US_PART_NOTE:
      return N_ ("Line %u: taken for a part of a note, which is not sure.");
    case US_PART_NONE:
    case US_PART_CONTINUATION:
    case US_PART_ASIDE:
    case US_PART_ABOUT:
    case US_PART_PARAGRAPH:
    case US_PART_QUOTATION:
    case US_PART_BULLET:
    case US_PART_GROUP:
    default:
      return N_ ("Line %u: what it is in the letter is not sure.");
    }
}

/* What the report doubts is told to the lines. */
static void
tell_lines (UsReading *reading, UsReport *report)
{
  for (guint i = 0; i < us_report_get_n_doubts (report); i++)
    {
      const UsDoubt *doubt = us_report_get_doubt (report, i);
      guint index;

      if (us_reading_find_line (reading, doubt->line, &index))
        us_reading_doubt (reading, index, doubt->reason);
    }
}

/* A line of which the recogniser is unsure, and nobody has said why. */
static void
ask (UsReading *reading, guint index, UsItem *item, UsReport *report)
{
  const UsReadingLine *line = us_reading_get_line (reading, index);
  g_autofree char *reason = NULL;

  if (line->confidence >= US_READING_SURE || line->reason != NULL || line->continues ||
      line->part == US_PART_ASIDE || line->part == US_PART_NONE)
    return;
  reason = g_strdup_printf (_ (get_question (line->part)), line->line);
  us_reading_doubt (reading, index, reason);
  if (item != NULL || line->property != NULL)
    us_report_add_doubt (report, item, item != NULL ? NULL : line->property, line->line, reason);
}

/**
 * us_reading_links_settle:
 * @self: links
 * @reading: (inout): gets the items that its lines went to
 * @report: (inout): what is doubtful; gets doubts of what is unsure by itself
 *
 * Tells a reading where its lines went, and report and reading what the other doubts. Main thread
 * only.
 */
void
us_reading_links_settle (UsReadingLinks *self, UsReading *reading, UsReport *report)
{
  UsItem *current[US_PART_LAST + 1] = { NULL };
  UsPart before = US_PART_NONE;

  g_return_if_fail (self != NULL);
  g_return_if_fail (reading != NULL);
  g_return_if_fail (report != NULL);

  tell_lines (reading, report);
  for (guint i = 0; i < us_reading_get_n_lines (reading); i++)
    {
      const UsReadingLine *line = us_reading_get_line (reading, i);
      const UsPart list = get_list (line->part);
      UsItem *item = g_hash_table_lookup (self->items[list], GUINT_TO_POINTER (line->line));
      gboolean goes_on = line->continues;

      if (item != NULL)
        current[list] = item;
      else if (g_hash_table_size (self->items[list]) > 0)
        goes_on |= current[list] != NULL && before == line->part;
      if (current[list] != NULL && (item != NULL || goes_on))
        us_reading_link (reading, i, us_item_get_id (current[list]), goes_on && item == NULL);
      ask (reading, i, current[list], report);
      if (line->part != US_PART_ASIDE)
        before = line->part;
    }
}
