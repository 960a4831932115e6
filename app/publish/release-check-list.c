/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "publish/release-check-list.h"

#include <glib/gi18n-lib.h>

#include "model/live.h"
#include "model/signatory.h"
#include "publish/leftover.h"
#include "publish/link.h"
#include "publish/release-check-counts.h"

/* Letters of a piece of the letter that a sentence has: no name that is right is longer. */
#define PIECE_MAX 120

/**
 * us_release_list_add:
 * @self: a check
 * @item: (nullable): the item that has the problem, or %NULL for the statement
 * @property: (nullable): name of the property
 * @place: translated
 * @message: a translated sentence
 *
 * Adds a problem. Main thread only.
 */
void
us_release_list_add (UsReleaseList *self, UsItem *item, const char *property, const char *place,
                     const char *message)
{
  UsProblem *problem;

  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL);
  g_return_if_fail (message != NULL);

  problem = g_new0 (UsProblem, 1);
  if (item != NULL && item != US_ITEM (self->statement))
    problem->id = g_strdup (us_item_get_id (item));
  problem->property = g_strdup (property);
  problem->place = g_strdup (place);
  problem->message = g_strdup (message);
  g_ptr_array_add (self->problems, problem);
}

/**
 * us_release_list_add_printf:
 * @self: a check
 * @item: (nullable): the item that has the problem, or %NULL for the statement
 * @property: (nullable): name of the property
 * @place: translated
 * @format: a translated sentence
 * @...: what goes into it
 *
 * Adds a problem. Main thread only.
 */
void
us_release_list_add_printf (UsReleaseList *self, UsItem *item, const char *property,
                            const char *place, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  g_return_if_fail (format != NULL);

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  us_release_list_add (self, item, property, place, message);
}

/**
 * us_release_list_shorten:
 * @text: a name, or another piece of the letter
 *
 * Makes it short enough for a sentence that says where it stands. Any thread.
 *
 * Returns: (transfer full): @text, or how it begins
 */
char *
us_release_list_shorten (const char *text)
{
  g_autofree char *beginning = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_utf8_strlen (text, -1) <= PIECE_MAX)
    return g_strdup (text);
  beginning = g_utf8_substring (text, 0, PIECE_MAX - 1);
  return g_strconcat (g_strchomp (beginning), "…", NULL);
}

/**
 * us_release_list_mark:
 * @self: a check
 * @start: a byte of the value of a property
 * @end: the byte behind the last
 *
 * Says which part of the value has the problem that was added last. Main thread only.
 */
void
us_release_list_mark (UsReleaseList *self, gsize start, gsize end)
{
  UsProblem *problem;

  g_return_if_fail (self != NULL && self->problems->len > 0);

  problem = self->problems->pdata[self->problems->len - 1];
  problem->start = (guint) start;
  problem->end = (guint) end;
}

static void
check_leftovers (UsReleaseList *self, UsItem *item, const char *property, const char *place,
                 const char *text)
{
  const char *language = us_item_get_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE);
  g_autofree char *leftover = NULL;
  gsize start, end;

  if (!us_leftover_next (text, 0, language, &start, &end))
    return;
  leftover = g_strndup (text + start, end - start);
  us_release_list_add_printf (self, item, property, place,
                              /* translators: %s is a piece of the letter, such as "[name]" */
                              _ ("“%s” looks like a blank that was never filled in."), leftover);
  us_release_list_mark (self, start, end);
}

static void
check_link (UsReleaseList *self, UsItem *item, const char *property, const char *place,
            const char *target, gsize start, gsize end)
{
  g_autofree char *address = us_link_clean (target);
  g_autofree char *piece = NULL;

  if (address != NULL)
    return;
  piece = us_release_list_shorten (target);
  us_release_list_add_printf (
      self, item, property, place,
      /* translators: %s is the address of a link */
      _ ("The link to “%s” cannot be published: only http, https and mailto addresses can."),
      piece);
  us_release_list_mark (self, start, end);
}

static void
check_demand (UsReleaseList *self, UsItem *item, const char *property, const char *place,
              const UsSpan *span)
{
  g_autofree char *id = NULL;

  if (us_live_demand_parse (span->target, &id, NULL) && g_hash_table_contains (self->demands, id))
    return;
  us_release_list_add (self, item, property, place,
                       _ ("It refers to a demand that does not exist any more."));
  us_release_list_mark (self, span->start, span->end);
}

static void
check_note (UsReleaseList *self, UsItem *item, const char *property, const char *place,
            const UsSpan *span)
{
  if (g_hash_table_contains (self->notes, span->target))
    {
      g_hash_table_add (self->referenced, (gpointer) span->target);
      return;
    }
  us_release_list_add (self, item, property, place, _ ("It refers to a note that does not exist."));
  us_release_list_mark (self, span->start, span->end);
}

static void
check_text (UsReleaseList *self, UsItem *item, const char *property, const char *place,
            const UsText *text)
{
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);

  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].kind == US_SPAN_LINK)
      check_link (self, item, property, place, spans[i].target, spans[i].start, spans[i].end);
    else if (spans[i].kind == US_SPAN_DEMAND)
      check_demand (self, item, property, place, &spans[i]);
    else if (spans[i].kind == US_SPAN_NOTE)
      check_note (self, item, property, place, &spans[i]);
  check_leftovers (self, item, property, place, us_text_get_string (text));
  us_release_check_counts (self, item, property, place, us_text_get_string (text));
}

/**
 * us_release_check_fields:
 * @self: a check
 * @item: an item, or the statement
 * @place: (nullable): translated; %NULL for the title of each field
 *
 * Looks for leftovers of a draft, links that cannot be published and references that lead nowhere
 * in all fields of @item that readers get to see. Main thread only.
 */
void
us_release_check_fields (UsReleaseList *self, UsItem *item, const char *place)
{
  const UsField *fields;
  guint n_fields;

  g_return_if_fail (self != NULL);
  g_return_if_fail (US_IS_ITEM (item));

  fields = us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      const char *where = place != NULL ? place : _ (fields[i].title);
      gboolean is_link = US_IS_SIGNATORY (item) && i + 1 == US_SIGNATORY_LINK;

      if ((fields[i].flags & US_FIELD_PRIVATE) != 0)
        continue;
      if (fields[i].kind == US_FIELD_TEXT)
        check_text (self, item, fields[i].name, where, us_item_get_text (item, i + 1));
      else if (fields[i].kind == US_FIELD_LINE || fields[i].kind == US_FIELD_LINES)
        {
          const char *value = us_item_get_string (item, i + 1);

          if (*value == '\0')
            continue;
          if (is_link)
            check_link (self, item, fields[i].name, where, value, 0, 0);
          else
            {
              check_leftovers (self, item, fields[i].name, where, value);
              us_release_check_counts (self, item, fields[i].name, where, value);
            }
        }
    }
}
