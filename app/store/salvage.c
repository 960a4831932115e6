/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/salvage.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"
#include "store/format.h"
#include "store/reader/reader.h"
#include "store/writer/xml-text.h"

#define HEAD "<statement xmlns=\"" US_FORMAT_NAMESPACE "\" version=\"1.0\">\n"
#define FOOT "</statement>\n"
#define BODY "body"
#define ITEM_START "    <"

/* Lines that are tried at once, as most of a damaged file is good. */
#define BATCH 512u

/* How much of what is lost is shown, in characters. */
#define SHOWN 60

/* Every record has a line of its own, so that damage of one is found without the others. */
typedef struct
{
  UsStatement *blank; /* for the names of the lists */
  char **lines;
  guint n_lines;
  char *head;
  GString *fields;
  char *openings[US_STATEMENT_N_LISTS];
  GString *lists[US_STATEMENT_N_LISTS];
  GPtrArray *losses;
} Salvage;

static const char *
get_name (Salvage *self, guint list)
{
  return us_item_list_get_name (us_statement_get_list (self->blank, list));
}

static UsStatement *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return us_reader_read (bytes, NULL, NULL);
}

static gboolean
is_readable (const char *text)
{
  g_autoptr (UsStatement) statement = read_text (text);

  return statement != NULL;
}

/* What is no item of a list would be kept there as something unknown. */
static gboolean
is_readable_in (Salvage *self, guint list, const char *lines, guint n_items)
{
  const char *name = get_name (self, list);
  g_autofree char *text = g_strconcat (HEAD "<", name, ">\n", lines, "</", name, ">\n" FOOT, NULL);
  g_autoptr (UsStatement) statement = read_text (text);

  return statement != NULL &&
         us_item_list_get_length (us_statement_get_list (statement, list)) >= n_items;
}

/* What people can read of a line, without the marks of the format. */
static char *
dup_plain (const char *line)
{
  g_autofree char *valid = g_utf8_make_valid (line, -1);
  GString *plain = g_string_new (NULL);
  gboolean in_tag = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (character == '<' || character == '>')
        {
          in_tag = character == '<';
          if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
            g_string_append_c (plain, ' ');
        }
      else if (!in_tag && !g_unichar_iscntrl (character))
        g_string_append_unichar (plain, character);
    }
  return g_strstrip (g_string_free (plain, FALSE));
}

static void
note_loss (Salvage *self, guint line, const char *format)
{
  g_autofree char *plain = dup_plain (self->lines[line]);
  g_autofree char *shown = g_utf8_substring (plain, 0, MIN (g_utf8_strlen (plain, -1), SHOWN));

  g_ptr_array_add (self->losses, g_strdup_printf (format, line + 1, shown));
}

/* A few bytes that are no text do not cost the whole line. */
static char *
mend (const char *line)
{
  g_autofree char *valid = g_utf8_make_valid (line, -1);
  GString *mended = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (*p == '\t' || !g_unichar_iscntrl (g_utf8_get_char (p)))
      g_string_append_unichar (mended, g_utf8_get_char (p));
  g_string_append_c (mended, '\n');
  return g_string_free (mended, FALSE);
}

static gboolean
keep_item (Salvage *self, guint list, const char *line, guint n_items)
{
  if (!is_readable_in (self, list, line, n_items))
    return FALSE;
  g_string_append (self->lists[list], line);
  return TRUE;
}

/* The words of a block are worth more than its marks. */
static gboolean
keep_words (Salvage *self, guint list, const char *line)
{
  g_autofree char *plain = dup_plain (line);
  g_autoptr (GString) block = g_string_new ("<p>");

  if (!g_str_equal (get_name (self, list), BODY) || *plain == '\0')
    return FALSE;
  us_xml_append_text (block, plain, strlen (plain));
  g_string_append (block, "</p>\n");
  return keep_item (self, list, block->str, 1);
}

static gboolean
is_other (const char *mended, const char *line)
{
  return strlen (mended) != strlen (line) + 1 || strncmp (mended, line, strlen (line)) != 0;
}

static void
take_item (Salvage *self, int list, guint line)
{
  g_autofree char *mended = mend (self->lines[line]);

  if (list >= 0 && keep_item (self, (guint) list, mended, 1))
    {
      if (is_other (mended, self->lines[line]))
        /* translators: %u is a line of a file, %s a beginning of what is there */
        note_loss (self, line, _ ("Line %u: characters are lost: “%s”"));
      return;
    }
  for (guint other = 0; other < US_STATEMENT_N_LISTS; other++)
    if ((int) other != list && keep_item (self, other, mended, 1))
      {
        /* translators: %u is a line of a file, %s a beginning of what is there */
        note_loss (self, line, _ ("Line %u: it may be in the wrong place: “%s”"));
        return;
      }
  /* Perhaps a later version knows what it is. */
  if (list >= 0 && keep_item (self, (guint) list, mended, 0))
    return;
  if (list >= 0 && keep_words (self, (guint) list, self->lines[line]))
    /* translators: %u is a line of a file, %s a beginning of what is there */
    note_loss (self, line, _ ("Line %u: only the words are left: “%s”"));
  else
    /* translators: %u is a line of a file, %s a beginning of what was there */
    note_loss (self, line, _ ("Line %u: lost: “%s”"));
}

/* Halves what does not read, until one line is left. */
static void
take_items (Salvage *self, int list, guint first, guint end)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (first == end)
    return;
  if (end - first == 1 || list < 0)
    {
      for (guint i = first; i < end; i++)
        take_item (self, list, i);
      return;
    }
  for (guint i = first; i < end; i++)
    g_string_append_printf (text, "%s\n", self->lines[i]);
  if (is_readable_in (self, (guint) list, text->str, end - first))
    {
      g_string_append_len (self->lists[list], text->str, (gssize) text->len);
      return;
    }
  take_items (self, list, first, first + (end - first) / 2);
  take_items (self, list, first + (end - first) / 2, end);
}

static void
take_field (Salvage *self, guint line)
{
  g_autofree char *mended = mend (self->lines[line]);
  g_autofree char *text = g_strconcat (HEAD, self->fields->str, mended, FOOT, NULL);
  g_autofree char *plain = dup_plain (self->lines[line]);

  if (is_readable (text))
    {
      g_string_append (self->fields, mended);
      if (is_other (mended, self->lines[line]))
        /* translators: %u is a line of a file, %s a beginning of what is there */
        note_loss (self, line, _ ("Line %u: characters are lost: “%s”"));
    }
  else if (*plain != '\0')
    /* translators: %u is a line of a file, %s a beginning of what was there */
    note_loss (self, line, _ ("Line %u: lost: “%s”"));
}

/* Whether a line begins or ends a list, and which. */
static int
find_list (Salvage *self, const char *line, const char *before)
{
  const char *start = line + strspn (line, " \t");

  if (!g_str_has_prefix (start, before) || strstr (start + 1, "><") != NULL)
    return -1;
  start += strlen (before);
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      const gsize length = strlen (get_name (self, i));

      if (strncmp (start, get_name (self, i), length) == 0 && strchr (" >", start[length]) != NULL)
        return (int) i;
    }
  return -1;
}

static void
take_opening (Salvage *self, guint list, const char *line)
{
  g_autofree char *text = g_strconcat (HEAD, line, "</", get_name (self, list), ">\n" FOOT, NULL);

  if (self->openings[list] == NULL && is_readable (text))
    self->openings[list] = g_strdup (line);
}

static void
take_lines (Salvage *self)
{
  int list = -1;

  for (guint i = 0; i < self->n_lines; i++)
    {
      const char *line = self->lines[i];
      const char *start = line + strspn (line, " \t\r");
      const int opened = find_list (self, line, "<");
      guint end = i + 1;

      if (*start == '\0' || g_str_has_prefix (start, "<?") ||
          g_str_has_prefix (start, "<statement") || g_str_has_prefix (start, "</statement"))
        continue;
      if (opened >= 0)
        {
          list = opened;
          take_opening (self, (guint) list, line);
        }
      else if (find_list (self, line, "</") >= 0)
        list = -1;
      else if (start - line < 4 && list < 0)
        take_field (self, i);
      else
        {
          while (end < self->n_lines && end - i < BATCH &&
                 find_list (self, self->lines[end], "<") < 0 &&
                 find_list (self, self->lines[end], "</") < 0 &&
                 !g_str_has_prefix (self->lines[end], "</"))
            end++;
          take_items (self, list, i, end);
          i = end - 1;
        }
    }
}

static void
take_head (Salvage *self)
{
  for (guint i = 0; i < MIN (self->n_lines, 3u) && self->head == NULL; i++)
    if (g_str_has_prefix (self->lines[i], "<statement"))
      {
        g_autofree char *text = g_strconcat (self->lines[i], FOOT, NULL);

        if (is_readable (text))
          self->head = g_strconcat (self->lines[i], "\n", NULL);
      }
}

static UsStatement *
assemble (Salvage *self, GError **error)
{
  g_autoptr (GString) text = g_string_new (self->head != NULL ? self->head : HEAD);
  g_autoptr (GBytes) bytes = NULL;
  gsize kept = self->fields->len;

  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    kept += self->lists[i]->len;
  if (kept == 0)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_DAMAGED,
                           _ ("Nothing of the file can be read."));
      return NULL;
    }
  g_string_append (text, self->fields->str);
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    if (self->lists[i]->len > 0 || self->openings[i] != NULL)
      {
        if (self->openings[i] != NULL)
          g_string_append (text, self->openings[i]);
        else
          g_string_append_printf (text, "<%s>", get_name (self, i));
        g_string_append_printf (text, "\n%s</%s>\n", self->lists[i]->str, get_name (self, i));
      }
  g_string_append (text, FOOT);
  bytes = g_bytes_new (text->str, text->len);
  return us_reader_read (bytes, NULL, error);
}

/* Whether the end of the line before a record has become another byte. */
static gboolean
is_joined (const GString *text, const char *rest, gsize length)
{
  return length > strlen (ITEM_START) && memcmp (rest, ITEM_START, strlen (ITEM_START)) == 0 &&
         text->len >= 2 && text->str[text->len - 1] != '\n' && text->str[text->len - 2] == '>';
}

/* A zero byte is no end. */
static char **
split (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (is_joined (text, data + i, length - i))
        text->str[text->len - 1] = '\n';
      g_string_append_c (text, data[i] != '\0' ? data[i] : '\x01');
    }
  return g_strsplit (text->str, "\n", -1);
}

/**
 * us_salvage:
 * @bytes: a statement file that cannot be read
 * @ret_losses: (out) (transfer full) (element-type utf8): what was lost and where, one sentence
 * each
 * @error: return location
 *
 * Makes a statement of all records of a damaged file that can still be read. What comes of it must
 * never be saved in its place without being asked for. Main thread or a worker.
 *
 * Returns: (transfer full) (nullable): the statement; %NULL with %US_ERROR when nothing is left
 */
UsStatement *
us_salvage (GBytes *bytes, GPtrArray **ret_losses, GError **error)
{
  Salvage self = { .blank = NULL };
  UsStatement *statement;

  g_return_val_if_fail (bytes != NULL && ret_losses != NULL, NULL);

  self.blank = us_statement_new ();
  self.lines = split (bytes);
  self.n_lines = g_strv_length (self.lines);
  self.fields = g_string_new (NULL);
  self.losses = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    self.lists[i] = g_string_new (NULL);
  take_head (&self);
  take_lines (&self);
  statement = assemble (&self, error);
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      g_string_free (self.lists[i], TRUE);
      g_free (self.openings[i]);
    }
  g_string_free (self.fields, TRUE);
  g_free (self.head);
  g_strfreev (self.lines);
  g_object_unref (self.blank);
  if (statement != NULL)
    *ret_losses = self.losses;
  else
    g_ptr_array_unref (self.losses);
  return statement;
}
