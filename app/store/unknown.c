/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/unknown.h"

#include <string.h>

#include "store/writer/xml-text.h"

#define MARK_START "<?in "
#define MARK_END "?>"

static void
append_name (GString *out, const char *prefix, const char *name)
{
  if (prefix != NULL)
    {
      g_string_append (out, prefix);
      g_string_append_c (out, ':');
    }
  g_string_append (out, name);
}

static void
append_place (GString *out, const char *place, guint ordinal)
{
  g_string_append_c (out, ' ');
  if (place != NULL)
    g_string_append_printf (out, "%s/%u/", place, ordinal);
}

static void
append_quoted (GString *out, const char *value, gsize length)
{
  g_string_append (out, "=\"");
  us_xml_append_value (out, value, length);
  g_string_append_c (out, '"');
}

/**
 * us_tag_find_attribute:
 * @tag: a start tag
 * @name: the name of an attribute without a prefix
 * @ret_length: (out): the length of its value in bytes, or 0
 *
 * Finds an attribute. Any thread.
 *
 * Returns: (transfer none) (nullable): its value, which lives as long as @tag and does not end with
 * a NUL; %NULL when there is no such attribute
 */
const char *
us_tag_find_attribute (const UsTag *tag, const char *name, gsize *ret_length)
{
  g_return_val_if_fail (tag != NULL && name != NULL && ret_length != NULL, NULL);

  *ret_length = 0;
  for (int i = 0; i < tag->n_attributes; i++)
    {
      const char **attribute = tag->attributes + 5 * i;

      if (attribute[1] == NULL && g_str_equal (attribute[0], name))
        {
          *ret_length = (gsize) (attribute[4] - attribute[3]);
          return attribute[3];
        }
    }
  return NULL;
}

/**
 * us_unknown_append_attribute:
 * @unknown: what is kept of an item
 * @place: (nullable): the field or list that has the attribute; %NULL for the item itself
 * @ordinal: which of the elements of that name, from 1
 * @attribute: (array fixed-size=5): the attribute as a #UsTag has it
 *
 * Keeps an attribute. Any thread.
 */
void
us_unknown_append_attribute (GString *unknown, const char *place, guint ordinal,
                             const char **attribute)
{
  g_return_if_fail (unknown != NULL && attribute != NULL);

  append_place (unknown, place, ordinal);
  append_name (unknown, attribute[1], attribute[0]);
  append_quoted (unknown, attribute[3], (gsize) (attribute[4] - attribute[3]));
}

/**
 * us_unknown_append_namespace:
 * @unknown: what is kept of an item
 * @place: (nullable): the field or list that declares it; %NULL for the item itself
 * @ordinal: which of the elements of that name, from 1
 * @prefix: (nullable): the prefix; %NULL for the namespace of names without one
 * @uri: (nullable): the namespace
 *
 * Keeps the declaration of a namespace. Any thread.
 */
void
us_unknown_append_namespace (GString *unknown, const char *place, guint ordinal, const char *prefix,
                             const char *uri)
{
  const char *value = uri != NULL ? uri : "";

  g_return_if_fail (unknown != NULL);

  append_place (unknown, place, ordinal);
  g_string_append (unknown, "xmlns");
  if (prefix != NULL)
    g_string_append_printf (unknown, ":%s", prefix);
  append_quoted (unknown, value, strlen (value));
}

/**
 * us_unknown_append_tag:
 * @out: where to write
 * @tag: a start tag
 *
 * Writes the inside of a start tag, without the angle brackets. Any thread.
 */
void
us_unknown_append_tag (GString *out, const UsTag *tag)
{
  g_return_if_fail (out != NULL && tag != NULL);

  append_name (out, tag->prefix, tag->name);
  for (int i = 0; i < tag->n_namespaces; i++)
    us_unknown_append_namespace (out, NULL, 0, tag->namespaces[2 * i], tag->namespaces[2 * i + 1]);
  for (int i = 0; i < tag->n_attributes; i++)
    us_unknown_append_attribute (out, NULL, 0, tag->attributes + 5 * i);
}

/**
 * us_unknown_append_list:
 * @unknown: the elements kept by a statement
 * @list: the name of one of its lists
 * @elements: the elements that stand at the beginning of that list
 *
 * Keeps elements of a list with the statement. Any thread.
 */
void
us_unknown_append_list (GString *unknown, const char *list, const GString *elements)
{
  g_return_if_fail (unknown != NULL && list != NULL && elements != NULL);

  g_string_append_printf (unknown, MARK_START "%s" MARK_END, list);
  g_string_append_len (unknown, elements->str, (gssize) elements->len);
}

/**
 * us_unknown_write_attributes:
 * @out: where to write
 * @unknown: the attributes kept by an item
 * @place: (nullable): for which field or list; %NULL for the item itself
 * @ordinal: which of the elements of that name, from 1
 *
 * Writes back what is kept for one element. Any thread.
 *
 * Returns: %FALSE when there was nothing
 */
gboolean
us_unknown_write_attributes (GString *out, const char *unknown, const char *place, guint ordinal)
{
  g_autofree char *mark = place != NULL ? g_strdup_printf ("%s/%u/", place, ordinal) : NULL;
  gsize skip = mark != NULL ? strlen (mark) : 0;
  gboolean found = FALSE;

  g_return_val_if_fail (out != NULL && unknown != NULL, FALSE);

  while (*unknown == ' ')
    {
      const char *key = unknown + 1;
      const char *key_end = strchr (key, '=');
      const char *value_end = key_end != NULL ? strchr (key_end + 2, '"') : NULL;

      if (value_end == NULL)
        break;
      if (mark != NULL ? strncmp (key, mark, skip) == 0
                       : memchr (key, '/', (gsize) (key_end - key)) == NULL)
        {
          g_string_append_c (out, ' ');
          g_string_append_len (out, key + skip, value_end + 1 - key - (gssize) skip);
          found = TRUE;
        }
      unknown = value_end + 1;
    }
  return found;
}

/* The run of elements of a list, or of the statement itself; NULL when there are none. */
static const char *
find_run (const char *unknown, const char *list, gsize *ret_length)
{
  const char *start = unknown;
  const char *end;

  if (list != NULL)
    {
      g_autofree char *mark = g_strconcat (MARK_START, list, MARK_END, NULL);

      start = strstr (unknown, mark);
      if (start == NULL)
        return NULL;
      start += strlen (mark);
    }
  end = strstr (start, MARK_START);
  *ret_length = end != NULL ? (gsize) (end - start) : strlen (start);
  return start;
}

/**
 * us_unknown_write_elements:
 * @out: where to write
 * @unknown: the elements kept by an item
 * @list: (nullable): for which list of the statement; %NULL for the item itself
 *
 * Writes back what is kept. Any thread.
 */
void
us_unknown_write_elements (GString *out, const char *unknown, const char *list)
{
  gsize length = 0;
  const char *run;

  g_return_if_fail (out != NULL && unknown != NULL);

  run = find_run (unknown, list, &length);
  if (run != NULL)
    g_string_append_len (out, run, (gssize) length);
}

/**
 * us_unknown_has_list:
 * @unknown: the elements kept by a statement
 * @list: the name of one of its lists
 *
 * Tells whether elements of a list are kept. Any thread.
 *
 * Returns: whether there are any
 */
gboolean
us_unknown_has_list (const char *unknown, const char *list)
{
  gsize length = 0;

  g_return_val_if_fail (unknown != NULL && list != NULL, FALSE);

  return find_run (unknown, list, &length) != NULL;
}
