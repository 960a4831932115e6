/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/table/table-html.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "import/markup-bounds.h"
#include "import/table/table-build.h"
#include "import/table/table-lines.h"

/* Tables within tables deeper than this are not looked for. */
#define DEPTH_MAX 200

typedef struct
{
  const xmlNode *table; /* the one with the most rows */
  guint n_rows;
} Best;

static gboolean
is (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

static guint
count (const xmlNode *node, const char *name, guint depth)
{
  guint n = 0;

  for (const xmlNode *child = node->children; child != NULL && depth < DEPTH_MAX;
       child = child->next)
    n += is (child, name) + (is (child, "table") ? 0 : count (child, name, depth + 1));
  return n;
}

static void
find_table (const xmlNode *node, Best *best, guint depth)
{
  for (; node != NULL && depth < DEPTH_MAX; node = node->next)
    {
      guint n_rows = is (node, "table") ? count (node, "tr", 0) : 0;

      if (n_rows > best->n_rows)
        *best = (Best){ node, n_rows };
      find_table (node->children, best, depth + 1);
    }
}

static char *
get_content (const xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  GString *text = g_string_new (NULL);

  for (const char *p = content != NULL ? (const char *) content : ""; *p != '\0';
       p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (text, c);
      else if (text->len > 0 && text->str[text->len - 1] != ' ')
        g_string_append_c (text, ' ');
    }
  xmlFree (content);
  return g_strchomp (g_string_free (text, FALSE));
}

static guint
get_span (const xmlNode *cell, const char *attribute)
{
  xmlChar *value = xmlGetProp (cell, (const xmlChar *) attribute);
  guint64 span = value != NULL ? g_ascii_strtoull ((const char *) value, NULL, 10) : 1;

  xmlFree (value);
  return (guint) CLAMP (span, 1, US_TABLE_COLUMNS_MAX);
}

static gboolean
read_row (const xmlNode *row, UsTable *table, GError **error)
{
  if (!us_table_begin_row (table, error))
    return FALSE;
  for (const xmlNode *cell = row->children; cell != NULL; cell = cell->next)
    {
      g_autofree char *content = NULL;
      guint across;

      if (!is (cell, "td") && !is (cell, "th"))
        continue;
      content = get_content (cell);
      across = get_span (cell, "colspan");
      us_table_add_cell (table, content, -1);
      for (guint i = 1; i < across; i++)
        us_table_add_cell (table, "", 0);
      if (across > 1 || get_span (cell, "rowspan") > 1)
        us_table_add_problem (table, US_TABLE_MERGED);
    }
  us_table_end_row (table);
  return TRUE;
}

static gboolean
read_rows (const xmlNode *node, UsTable *table, guint depth, GCancellable *cancellable,
           GError **error)
{
  for (const xmlNode *child = node->children; child != NULL && depth < DEPTH_MAX;
       child = child->next)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (is (child, "tr")
              ? !read_row (child, table, error)
              : !is (child, "table") && !read_rows (child, table, depth + 1, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/* Without a table: an entry of a list, a paragraph and a break each end a line. */
static void
append_lines (const xmlNode *node, GString *lines, guint depth)
{
  for (; node != NULL && depth < DEPTH_MAX; node = node->next)
    {
      if (node->type == XML_TEXT_NODE)
        {
          g_autofree char *text = get_content (node);

          g_string_append (lines, text);
        }
      else if (!is (node, "script") && !is (node, "style") && !is (node, "head"))
        append_lines (node->children, lines, depth + 1);
      if (is (node, "li") || is (node, "p") || is (node, "br") || is (node, "div") ||
          (node->name && node->name[0] == 'h' && g_ascii_isdigit (node->name[1])))
        g_string_append_c (lines, '\n');
    }
}

/**
 * us_table_html_recognises:
 * @text: valid UTF-8
 *
 * Tells whether a text is a web page, or a piece of one as the clipboard has it. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_table_html_recognises (const char *text)
{
  static const char *const starts[] = { "<!doctype html", "<html", "<meta", "<table", "<ul", "<ol",
                                        "<!--",           "<body", "<head" };
  const char *start;

  g_return_val_if_fail (text != NULL, FALSE);

  start = text + strspn (text, " \t\r\n");
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_ascii_strncasecmp (start, starts[i], strlen (starts[i])) == 0)
      return TRUE;
  return FALSE;
}

/**
 * us_table_html_read:
 * @text: valid UTF-8
 * @table: the table that grows
 * @cancellable: (nullable): stops it
 * @error: %US_ERROR_TOO_BIG, %G_IO_ERROR_CANCELLED
 *
 * Reads the table with the most rows, or without one the lines of the page. Nothing is fetched. Any
 * thread.
 *
 * Returns: whether it came to the end
 */
gboolean
us_table_html_read (const char *text, UsTable *table, GCancellable *cancellable, GError **error)
{
  gsize length;
  htmlDocPtr page;
  Best best = { NULL, 0 };
  g_autoptr (GString) lines = g_string_new (NULL);
  gboolean done;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  length = strlen (text);
  if (!us_markup_is_bounded (text, length, error))
    return FALSE;
  page = htmlReadMemory (text, (int) MIN (length, G_MAXINT), NULL, "UTF-8",
                         HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                             HTML_PARSE_RECOVER);
  if (page == NULL)
    return us_table_lines_read ("", table, cancellable, error);
  find_table (page->children, &best, 0);
  if (best.table != NULL)
    done = read_rows (best.table, table, 0, cancellable, error);
  else
    {
      append_lines (page->children, lines, 0);
      done = us_table_lines_read (lines->str, table, cancellable, error);
    }
  xmlFreeDoc (page);
  return done;
}
