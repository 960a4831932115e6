/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/markdown/markdown-lines.h"

#include <string.h>

#define COLUMNS_MAX 32
/* Nobody has more lines, and none of them is longer, in characters. */
#define SHORT_LINES_MAX 8
#define SHORT_MAX 60
#define SHORT_CASELESS_MAX 40
/* Of a hundred lines of a roll so many begin as names do. */
#define ROLL_SHARE 90

/* What is said about a text while its lines are read. */
typedef struct
{
  GString *out;
  GHashTable *notes; /* label to number */
  gboolean fenced;
} Lines;

static char *
unquote (const char *value)
{
  g_autofree char *clean = g_strstrip (g_strdup (value));
  gsize length = strlen (clean);

  if (length > 1 && (*clean == '"' || *clean == '\'') && clean[length - 1] == *clean)
    return g_strndup (clean + 1, length - 2);
  return g_steal_pointer (&clean);
}

static void
add_element (GString *out, const char *element, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (out, "<%s>%s</%s>\n\n", element, escaped, element);
}

/* A day, of which the hour is nothing to a letter. */
static void
add_date (GString *out, char *value)
{
  if (strlen (value) > 10 && value[4] == '-' && value[7] == '-' &&
      (value[10] == 'T' || value[10] == ' '))
    value[10] = '\0';
  add_element (out, "p", value);
}

static void
read_entry (const char *line, GString *out, char **title, char **language)
{
  const char *colon = strchr (line, ':');
  g_autofree char *value = colon != NULL ? unquote (colon + 1) : NULL;

  if (value != NULL && *value != '\0' && g_ascii_strncasecmp (line, "title:", 6) == 0 &&
      *title == NULL)
    *title = g_steal_pointer (&value);
  else if (value != NULL && *value != '\0' && g_ascii_strncasecmp (line, "date:", 5) == 0)
    add_date (out, value);
  else if (value != NULL && *value != '\0' && g_ascii_strncasecmp (line, "lang:", 5) == 0 &&
           *language == NULL)
    *language = g_steal_pointer (&value);
  else
    add_element (out, "nav", line);
}

/**
 * us_markdown_lines_read_front:
 * @text: UTF-8
 * @out: (inout): gets title and date as a page has them, and the rest as what stands around it
 * @ret_language: (out) (nullable): the language that it names
 *
 * Reads the front matter that programs for pages put before a text. Any thread.
 *
 * Returns: its bytes, or 0 when there is none
 */
gsize
us_markdown_lines_read_front (const char *text, GString *out, char **ret_language)
{
  g_autofree char *title = NULL;
  g_auto (GStrv) lines = NULL;
  const char *start;
  const char *end;
  g_autofree char *front = NULL;

  g_return_val_if_fail (text != NULL && out != NULL && ret_language != NULL, 0);

  *ret_language = NULL;
  if (!g_str_has_prefix (text, "---\n"))
    return 0;
  start = text + strlen ("---\n");
  end = strstr (text, "\n---");
  if (end == NULL || end + 1 < start || strchr ("\n ", end[4]) == NULL)
    return 0;
  front = g_strndup (start, end + 1 - start);
  lines = g_strsplit (front, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0')
      read_entry (*line, out, &title, ret_language);
  if (title != NULL)
    {
      g_autofree char *heading = g_markup_escape_text (title, -1);
      g_autofree char *element = g_strdup_printf ("<h1>%s</h1>\n\n", heading);

      g_string_prepend (out, element);
    }
  return end + strlen ("\n---") - text;
}

/* "[^label]", of which the label is given back. */
static char *
match_note (const char *text)
{
  const char *end = g_str_has_prefix (text, "[^") ? strpbrk (text, "]\n ") : NULL;

  return end != NULL && *end == ']' && end > text + 2 ? g_strndup (text + 2, end - text - 2) : NULL;
}

/* Notes are numbered as they are written down. */
static void
find_notes (Lines *self, const char *text)
{
  for (const char *line = text; line != NULL && *line != '\0';)
    {
      g_autofree char *label = match_note (line);

      if (label != NULL && line[strlen (label) + 3] == ':' &&
          !g_hash_table_contains (self->notes, label))
        g_hash_table_insert (self->notes, g_steal_pointer (&label),
                             GUINT_TO_POINTER (g_hash_table_size (self->notes) + 1));
      line = strchr (line, '\n');
      line = line != NULL ? line + 1 : NULL;
    }
}

/* "[^label]:", a note and not a reference to one. */
static gboolean
is_note (const char *line)
{
  g_autofree char *label = match_note (line);

  return label != NULL && line[strlen (label) + 3] == ':';
}

static void
add_inline (Lines *self, const char *line, gsize length)
{
  for (gsize i = 0; i < length;)
    {
      g_autofree char *label = match_note (line + i);
      guint number =
          label != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->notes, label)) : 0;

      if (number == 0)
        {
          g_string_append_c (self->out, line[i++]);
          continue;
        }
      g_string_append_printf (self->out, "\\[%u\\]", number);
      i += strlen (label) + 3;
      if (line[i] == ':' && i == strlen (label) + 3)
        i++;
    }
}

/* The attributes that pandoc writes behind a heading. */
static gsize
cut_attributes (const char *line, gsize length)
{
  const char *open = g_strrstr_len (line, length, " {#");

  return *line == '#' && open != NULL && line[length - 1] == '}' ? (gsize) (open - line) : length;
}

static gboolean
is_rule (const char *line, gsize length)
{
  gsize dashes = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (strchr ("|-: \t", line[i]) == NULL)
        return FALSE;
      dashes += line[i] == '-';
    }
  return dashes > 1 && memchr (line, '|', length) != NULL;
}

/* The text of a cell, without the marks of emphasis and links. */
static char *
clean_cell (char *cell)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *p = g_strstrip (cell); *p != '\0'; p++)
    if (strchr ("*`\\", *p) == NULL)
      g_string_append_c (clean, *p);
  return g_markup_escape_text (clean->str, -1);
}

static void
add_row (Lines *self, const char *line, gsize length, const char *cell)
{
  g_autofree char *row = g_strstrip (g_strndup (line, length));
  g_auto (GStrv) cells = NULL;

  if (g_str_has_suffix (row, "|"))
    row[strlen (row) - 1] = '\0';
  cells = g_strsplit (*row == '|' ? row + 1 : row, "|", COLUMNS_MAX);
  g_string_append (self->out, "<tr>");
  for (char **text = cells; *text != NULL; text++)
    {
      g_autofree char *clean = clean_cell (*text);

      g_string_append_printf (self->out, "<%s>%s</%s>", cell, clean, cell);
    }
  g_string_append (self->out, "</tr>\n");
}

/* A table: lines with bars around a line of dashes. Gives what follows it, or @line. */
static const char *
read_table (Lines *self, const char *line)
{
  const char *next = strchr (line, '\n');
  const char *end;

  if (next == NULL || memchr (line, '|', next - line) == NULL)
    return line;
  end = strchr (next + 1, '\n');
  if (!is_rule (next + 1, end != NULL ? (gsize) (end - next - 1) : strlen (next + 1)))
    return line;
  g_string_append (self->out, "<table>\n");
  add_row (self, line, next - line, "th");
  while (end != NULL && end[1] != '\0')
    {
      const char *row = end + 1;
      const gsize length = strcspn (row, "\n");

      if (memchr (row, '|', length) == NULL)
        break;
      add_row (self, row, length, "td");
      end = row[length] == '\n' ? row + length : NULL;
    }
  g_string_append (self->out, "</table>\n");
  return end != NULL ? end + 1 : next + strlen (next);
}

/* Whether it begins a line that may be one of an address: no mark of CommonMark, no small letter.
 */
static gboolean
begins_line (const char *line)
{
  const char *p = line + strspn (line, "*_");

  return strspn (line, "*_") <= 2 && !g_unichar_isspace (g_utf8_get_char (p)) &&
         !g_unichar_islower (g_utf8_get_char (p)) && strchr ("#>-+|<[`~=\\", *p) == NULL &&
         !(g_ascii_isdigit (*p) && strchr (".)", p[strspn (p, "0123456789")]) != NULL);
}

static gboolean
has_case (const char *line)
{
  const char *p = line + strspn (line, "*_");

  return g_unichar_isupper (g_utf8_get_char (p)) || g_ascii_isdigit (*p);
}

/* How many lines from here on are those of an address or of who signs, which people break without
 * the two spaces that CommonMark wants: few, short, and none of them goes on with a sentence. */
static guint
count_short_lines (const char *text)
{
  guint n = 0;

  for (const char *line = text; *line != '\0' && *line != '\n'; n++)
    {
      const gsize length = strcspn (line, "\n");
      const gboolean last =
          line[length] == '\0' || line[length + 1] == '\n' || line[length + 1] == '\0';

      /* Who breaks lines as CommonMark wants it means the others to go on. */
      if (n == SHORT_LINES_MAX || !begins_line (line) || line[length - 1] == '\\' ||
          (length > 2 && memcmp (line + length - 2, "  ", 2) == 0) ||
          g_utf8_strlen (line, length) > (has_case (line) ? SHORT_MAX : SHORT_CASELESS_MAX) ||
          (!last && strchr (".!?", line[length - 1]) != NULL && memchr (line, ' ', length) != NULL))
        return 0;
      line += length + (line[length] == '\n');
    }
  return n;
}

/* How many lines from here on are a roll of names: more than an address has, and hardly one of them
 * goes on with a sentence. */
static guint
count_roll_lines (const char *text)
{
  guint n = 0;
  guint begun = 0;

  for (const char *line = text; *line != '\0' && *line != '\n'; n++)
    {
      const gsize length = strcspn (line, "\n");

      begun += begins_line (line);
      line += length + (line[length] == '\n');
    }
  return n > SHORT_LINES_MAX && begun * 100 >= n * ROLL_SHARE ? n : 0;
}

/**
 * us_markdown_lines_prepare:
 * @text: Markdown, in UTF-8, with "\n" at the end of lines
 *
 * Writes what CommonMark does not know as it does: notes as numbers in brackets, tables as those
 * of a page, headings without the attributes that pandoc gives them, and the lines of an address
 * as lines. Any thread.
 *
 * Returns: (transfer full): CommonMark
 */
char *
us_markdown_lines_prepare (const char *text)
{
  g_autoptr (GHashTable) notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Lines self = { NULL, notes, FALSE };
  guint short_lines = 0;

  g_return_val_if_fail (text != NULL, NULL);

  self.out = g_string_sized_new (strlen (text) + 256);
  find_notes (&self, text);
  for (const char *line = text; *line != '\0';)
    {
      const gsize length = strcspn (line, "\n");
      const char *after;

      if (g_str_has_prefix (line, "```") || g_str_has_prefix (line, "~~~"))
        self.fenced = !self.fenced;
      after = self.fenced ? line : read_table (&self, line);
      if (after > line)
        {
          line = after;
          continue;
        }
      /* Each note is a paragraph. */
      if (is_note (line) && self.out->len > 0 && !g_str_has_suffix (self.out->str, "\n\n"))
        g_string_append_c (self.out, '\n');
      if (!self.fenced && short_lines == 0 &&
          (line == text || (line > text + 1 && line[-2] == '\n')))
        short_lines = MAX (count_short_lines (line), count_roll_lines (line));
      add_inline (&self, line, cut_attributes (line, length));
      g_string_append (self.out, short_lines > 1 ? "  \n" : "\n");
      short_lines -= short_lines > 0;
      line += length + (line[length] == '\n');
    }
  return g_string_free (self.out, FALSE);
}
