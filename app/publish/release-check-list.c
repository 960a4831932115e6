/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "publish/release-check-list.h"

#include <glib/gi18n-lib.h>

#include "model/live.h"
#include "model/signatory.h"
#include "publish/leftover.h"
#include "publish/link.h"
#include "publish/release-check-counts.h"

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

static void
check_leftovers (UsReleaseList *self, UsItem *item, const char *property, const char *place,
                 const char *text)
{
  const char *language = us_item_get_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE);
  g_autofree char *leftover = us_leftover_find (text, language);

  if (leftover != NULL)
    us_release_list_add_printf (self, item, property, place,
                                /* translators: %s is a piece of the letter, such as "[name]" */
                                _ ("“%s” looks like a blank that was never filled in."), leftover);
}

static void
check_link (UsReleaseList *self, UsItem *item, const char *property, const char *place,
            const char *target)
{
  g_autofree char *address = us_link_clean (target);

  if (address == NULL)
    us_release_list_add_printf (
        self, item, property, place,
        /* translators: %s is the address of a link */
        _ ("The link to “%s” cannot be published: only http, https and mailto addresses can."),
        target);
}

static void
check_demand (UsReleaseList *self, UsItem *item, const char *property, const char *place,
              const char *target)
{
  g_autofree char *id = NULL;

  if (!us_live_demand_parse (target, &id, NULL) || !g_hash_table_contains (self->demands, id))
    us_release_list_add (self, item, property, place,
                         _ ("It refers to a demand that does not exist any more."));
}

static void
check_text (UsReleaseList *self, UsItem *item, const char *property, const char *place,
            const UsText *text)
{
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);

  for (gsize i = 0; i < n_spans; i++)
    {
      if (spans[i].kind == US_SPAN_LINK)
        check_link (self, item, property, place, spans[i].target);
      if (spans[i].kind == US_SPAN_DEMAND)
        check_demand (self, item, property, place, spans[i].target);
      if (spans[i].kind != US_SPAN_NOTE)
        continue;
      if (g_hash_table_contains (self->notes, spans[i].target))
        g_hash_table_add (self->referenced, (gpointer) spans[i].target);
      else
        us_release_list_add (self, item, property, place,
                             _ ("It refers to a note that does not exist."));
    }
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
            check_link (self, item, fields[i].name, where, value);
          else
            check_leftovers (self, item, fields[i].name, where, value);
        }
    }
}
