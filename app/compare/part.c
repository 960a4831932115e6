/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compare/part.h"

#include <glib/gi18n-lib.h>

#include "model/addressee.h"
#include "model/language.h"
#include "model/signatory.h"
#include "model/statement.h"
#include "model/text.h"
#include "publish/block-names.h"
#include "publish/labels.h"

/* What stands for what is computed. */
static const char *
describe_object (UsSpanKind kind)
{
  switch (kind)
    {
    case US_SPAN_NOTE:
      /* translators: stands in a text for the number of a note at its foot */
      return _ ("[note]");
    case US_SPAN_DEMAND:
      /* translators: stands in a text for the number of a demand */
      return _ ("[demand]");
    case US_SPAN_COUNT:
      /* translators: stands in a text for the number of those who sign */
      return _ ("[count]");
    case US_SPAN_LEAD:
    case US_SPAN_BOLD:
    case US_SPAN_ITALIC:
    case US_SPAN_LINK:
    case US_SPAN_UNKNOWN:
    default:
      return "";
    }
}

/* Where a link leads is seen behind it, unless the text says so itself: "mailto:" need not be read.
 */
static void
append_target (GString *string, const UsSpan *link, const char *text)
{
  g_autofree char *said = g_strndup (text + link->start, link->end - link->start);

  if (!g_str_has_suffix (link->target, said))
    g_string_append_printf (string, " <%s>", link->target);
}

static char *
describe_text (const UsText *text)
{
  GString *string = g_string_new (NULL);
  const char *bytes = us_text_get_string (text);
  const UsSpan *link = NULL;
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);
  guint done = 0;

  for (gsize i = 0; i <= n_spans; i++)
    {
      guint start = i < n_spans ? spans[i].start : us_text_get_length (text);

      if (link != NULL && start >= link->end)
        {
          g_string_append_len (string, bytes + done, link->end - done);
          done = link->end;
          append_target (string, link, bytes);
          link = NULL;
        }
      if (i == n_spans)
        break;
      if (spans[i].kind == US_SPAN_LINK)
        link = &spans[i];
      else if (us_span_is_object (spans[i].kind))
        {
          g_string_append_len (string, bytes + done, start - done);
          g_string_append (string, describe_object (spans[i].kind));
          done = spans[i].end;
        }
    }
  g_string_append (string, bytes + done);
  return g_string_free (string, FALSE);
}

/* Whom a demand is meant for: the file has their ids. */
static char *
describe_addressees (UsItem *block)
{
  g_auto (GStrv) ids = g_strsplit (us_item_get_string (block, US_BLOCK_FOR), " ", -1);
  UsStatement *statement = us_item_get_statement (block);
  GString *string = g_string_new (NULL);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      UsItem *item = statement != NULL ? us_statement_find (statement, ids[i]) : NULL;
      g_autofree char *summary =
          US_IS_ADDRESSEE (item) ? us_addressee_get_summary (US_ADDRESSEE (item)) : NULL;

      if (summary != NULL)
        g_string_append_printf (string, "%s%s", string->len > 0 ? _ (", ") : "", summary);
    }
  return g_string_free (string, FALSE);
}

static const UsSpan *
next_look (const UsSpan *spans, gsize n_spans, gsize *index)
{
  while (*index < n_spans && spans[*index].kind > US_SPAN_ITALIC)
    (*index)++;
  return *index < n_spans ? &spans[(*index)++] : NULL;
}

/**
 * us_part_looks_alike:
 * @a: a text
 * @b: another that says the same
 *
 * Tells whether the same of both is the lead, bold and italic. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_part_looks_alike (const UsText *a, const UsText *b)
{
  gsize n_a, n_b, i = 0, j = 0;
  const UsSpan *spans_a, *spans_b, *first, *second;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  spans_a = us_text_get_spans (a, &n_a);
  spans_b = us_text_get_spans (b, &n_b);
  do
    {
      first = next_look (spans_a, n_a, &i);
      second = next_look (spans_b, n_b, &j);
      if (first != NULL && second != NULL &&
          (first->kind != second->kind || first->start != second->start ||
           first->end != second->end))
        return FALSE;
    }
  while (first != NULL && second != NULL);
  return first == second;
}

/**
 * us_part_is_compared:
 * @item: an item
 * @property: one of its properties
 * @all: whether what is not printed is compared
 *
 * Tells whether a property is something that people read in the letter. Main thread only.
 *
 * Returns: whether it is
 */
gboolean
us_part_is_compared (UsItem *item, guint property, gboolean all)
{
  const UsField *field;

  g_return_val_if_fail (US_IS_ITEM (item), FALSE);

  field = us_part_get_field (item, property);
  if (all)
    return (field->flags & US_FIELD_SPARSE) == 0 || (field->flags & US_FIELD_PRIVATE) != 0;
  if ((field->flags & (US_FIELD_PRIVATE | US_FIELD_SPARSE)) != 0)
    return FALSE;
  if (US_IS_SIGNATORY (item))
    return property != US_SIGNATORY_KIND && property != US_SIGNATORY_SORT;
  return !US_IS_BLOCK (item) || property != US_BLOCK_FOR;
}

/**
 * us_part_get_field:
 * @item: an item
 * @property: one of its properties
 *
 * Any thread.
 *
 * Returns: (transfer none): its row of the table of the item's type
 */
const UsField *
us_part_get_field (UsItem *item, guint property)
{
  const UsField *fields;
  guint n_fields;

  g_return_val_if_fail (US_IS_ITEM (item), NULL);

  fields = us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);
  g_return_val_if_fail (property >= 1 && property <= n_fields, NULL);

  return &fields[property - 1];
}

/**
 * us_part_get_value:
 * @item: an item
 * @property: one of its properties
 * @language: the code of the language of the letter
 *
 * Gives what a property says, as people read it. Main thread only.
 *
 * Returns: (transfer full): the words; empty when it says nothing
 */
char *
us_part_get_value (UsItem *item, guint property, const char *language)
{
  UsFieldKind kind;
  g_autofree char *value = NULL;

  g_return_val_if_fail (US_IS_ITEM (item) && language != NULL, NULL);

  kind = us_part_get_field (item, property)->kind;
  if (kind == US_FIELD_TEXT)
    return describe_text (us_item_get_text (item, property));
  if (US_IS_BLOCK (item) && property == US_BLOCK_KIND)
    return g_strdup (us_block_names_get_kind (us_block_get_kind (US_BLOCK (item))));
  if (US_IS_BLOCK (item) && property == US_BLOCK_FOR)
    return describe_addressees (item);
  if (kind == US_FIELD_LEVEL)
    return g_strdup_printf ("%d", us_item_get_choice (item, property) + 1);
  value = us_item_to_string (item, property);
  /* What is printed where people wrote none. */
  if (*value == '\0' && US_IS_STATEMENT (item) && property == US_STATEMENT_SIGNATORIES_HEADING)
    return g_strdup (us_labels_find (language)->signatories);
  if (*value != '\0' && kind == US_FIELD_DATE)
    return us_language_format_date (language, value);
  if (*value != '\0' && kind == US_FIELD_LANGUAGE)
    return us_language_get_own_name (value);
  return g_steal_pointer (&value);
}

/* @flag: of the fields that are meant, US_FIELD_ATTRIBUTE or none */
static void
append_fields (GString *line, UsItem *item, UsFieldFlags flag, gboolean all, const char *language)
{
  guint n_fields;
  const UsField *fields = us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = NULL;

      /* What kind of signatory it is goes without saying. */
      if (fields[i].kind == US_FIELD_CHOICE || (fields[i].flags & US_FIELD_ATTRIBUTE) != flag ||
          !us_part_is_compared (item, i + 1, all))
        continue;
      value = us_part_get_value (item, i + 1, language);
      if (*value != '\0')
        g_string_append_printf (line, "%s%s", line->len > 0 ? _ (", ") : "", value);
    }
}

/**
 * us_part_get_line:
 * @item: an item of a list
 * @all: whether what is not printed is in it
 * @language: the code of the language of the letter
 *
 * Gives all that an item says on one line. Main thread only.
 *
 * Returns: (transfer full): the line
 */
char *
us_part_get_line (UsItem *item, gboolean all, const char *language)
{
  GString *line;

  g_return_val_if_fail (US_IS_ITEM (item) && language != NULL, NULL);

  if (US_IS_BLOCK (item))
    return us_part_get_value (item, US_BLOCK_TEXT, language);
  line = g_string_new (NULL);
  append_fields (line, item, 0, all, language);
  append_fields (line, item, US_FIELD_ATTRIBUTE, all, language);
  return g_string_free (line, FALSE);
}

/**
 * us_part_get_key:
 * @item: an item of a list
 *
 * Gives what people know it again by. Main thread only.
 *
 * Returns: (transfer full): its text or its name
 */
char *
us_part_get_key (UsItem *item)
{
  g_return_val_if_fail (US_IS_ITEM (item), NULL);

  if (US_IS_SIGNATORY (item))
    return g_strdup (us_signatory_get_name (US_SIGNATORY (item)));
  if (US_IS_ADDRESSEE (item))
    return us_addressee_get_summary (US_ADDRESSEE (item));
  return us_part_get_line (item, FALSE, "");
}
