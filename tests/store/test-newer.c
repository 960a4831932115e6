/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "history/history.h"
#include "model/error.h"
#include "store/reader/reader.h"
#include "store/writer/writer.h"

/* Files of a later version: in 2,000 random statements attributes and elements that nobody knows
 * are put wherever they may stand, and all of them are there after reading and writing. */
#define TRIALS US_TEST_SHARE (2000)

typedef struct
{
  GRand *random;
  GString *file;
  guint n_marks;
} Later;

static gboolean
is_chosen (Later *self)
{
  return g_rand_int_range (self->random, 0, 4) == 0;
}

/* An attribute in the first tag of a line. */
static void
add_line (Later *self, const char *line)
{
  const char *tag_end = strchr (line, '>');
  const gboolean closes = tag_end != NULL && tag_end > line && tag_end[-1] == '/';

  if (tag_end == NULL || closes || strchr (line, '<')[1] == '/' || strstr (line, "<?") != NULL ||
      !is_chosen (self))
    {
      g_string_append_printf (self->file, "%s\n", line);
      return;
    }
  g_string_append_len (self->file, line, tag_end - line);
  g_string_append_printf (self->file, " mark%u=\"&lt;%u &amp; &quot;\"%s\n", self->n_marks,
                          self->n_marks, tag_end);
  self->n_marks++;
}

/* An element between two others. */
static void
add_element (Later *self, const char *indent)
{
  if (!is_chosen (self))
    return;
  g_string_append_printf (self->file,
                          "%s<mark%u x=\"&quot;\">one &lt; <b>two</b>\n  three &#128167;"
                          "<!-- no --></mark%u>\n",
                          indent, self->n_marks, self->n_marks);
  self->n_marks++;
}

static void
add_anything (Later *self, const char *file)
{
  g_auto (GStrv) lines = g_strsplit (file, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const gboolean is_item = g_str_has_prefix (lines[i], "    <");

      if (g_str_has_prefix (lines[i], "<?seal") || *lines[i] == '\0')
        continue;
      if (g_str_has_prefix (lines[i], "</statement>"))
        add_element (self, "  ");
      if (is_item && strstr (lines[i], "</signatory>") != NULL && is_chosen (self))
        {
          const char *end = strstr (lines[i], "</signatory>");

          g_string_append_len (self->file, lines[i], end - lines[i]);
          g_string_append_printf (self->file, "<mark%u/></signatory>\n", self->n_marks++);
        }
      else
        add_line (self, lines[i]);
      if (is_item)
        add_element (self, "    ");
    }
}

static guint
count (const char *text, guint mark)
{
  g_autofree char *word = g_strdup_printf ("mark%u", mark);
  guint n_found = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n_found += !g_ascii_isdigit (at[strlen (word)]);
  return n_found;
}

static char *
write_text (UsStatement *statement)
{
  g_autoptr (GBytes) bytes = us_writer_write (statement);
  const char *data = g_bytes_get_data (bytes, NULL);

  return g_strndup (data, (gsize) (strstr (data, "<?seal ") - data));
}

static UsStatement *
read_text (const char *text, UsReaderNotice *ret_notice)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  UsStatement *statement = us_reader_read (bytes, ret_notice, &error);

  if (error != NULL)
    print_error ("%s\n%s\n", error->message, text);
  assert_no_error (error);
  return statement;
}

/* How many marks are not as often in @text as in the file. */
static guint
count_lost (Later *self, const char *text)
{
  guint n_lost = 0;

  for (guint i = 0; i < self->n_marks; i++)
    n_lost += count (self->file->str, i) != count (text, i);
  return n_lost;
}

static void
edit_and_undo (Later *self, UsStatement *statement)
{
  g_autoptr (UsHistory) history = us_history_new (statement);

  for (guint i = 0; i < 5; i++)
    us_test_random_edit (self->random, statement);
  while (us_history_undo (history))
    continue;
}

/* Returns how many marks were put, and adds to @n_lost. */
static guint
run (guint32 seed, guint *n_lost)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (UsStatement) plain = us_test_random_statement (random);
  g_autofree char *file = write_text (plain);
  g_autoptr (GString) text = g_string_new (NULL);
  Later later = { random, text, 0 };
  g_autoptr (UsStatement) statement = NULL;
  g_autoptr (UsStatement) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *rewritten = NULL;
  g_autofree char *undone = NULL;

  add_anything (&later, file);
  statement = read_text (text->str, NULL);
  written = write_text (statement);
  *n_lost += count_lost (&later, written);
  again = read_text (written, NULL);
  rewritten = write_text (again);
  assert_string_equal (rewritten, written);
  edit_and_undo (&later, again);
  undone = write_text (again);
  assert_string_equal (undone, written);
  return later.n_marks;
}

static void
test_what_nobody_knows_is_kept (void **state)
{
  guint n_marks = 0, n_lost = 0;

  for (guint32 seed = 0; seed < TRIALS; seed++)
    n_marks += run (seed, &n_lost);
  print_error ("# later versions: %d files with %u things unknown, %u lost\n", TRIALS, n_marks,
               n_lost);
  assert_true (n_marks > TRIALS);
  assert_int_equal (n_lost, 0);
}

/* Control: what is not kept is counted. */
static void
test_what_is_lost_is_counted (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GString) text = g_string_new ("<a mark0=\"\"/><mark1>x</mark1><mark11/>");
  Later later = { random, text, 12 };

  assert_int_equal (count_lost (&later, text->str), 0);
  assert_int_equal (count_lost (&later, "<mark1>x</mark1><mark11/>"), 1);
  assert_int_equal (count_lost (&later, "<a mark0=\"\"/><mark1/><mark1/>"), 1);
  assert_int_equal (count_lost (&later, "<a mark0=\"\"/><mark11/>"), 1);
  assert_int_equal (count_lost (&later, ""), 3);
}

static void
test_another_major_version_is_refused (void **state)
{
  static const struct
  {
    const char *version;
    gboolean refused;
    UsReaderNotice notice;
  } cases[] = {
    { "1.0", FALSE, US_READER_EDITED },
    { "1.1", FALSE, US_READER_EDITED },
    { "1.99", FALSE, US_READER_EDITED },
    { "2.0", TRUE, 0 },
    { "2.1", TRUE, 0 },
    { "10.0", TRUE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "<statement xmlns=\"urn:undersigned:statement\" version=\"%s\"/>", cases[i].version);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      UsReaderNotice notice = US_READER_FINE;
      g_autoptr (UsStatement) statement = us_reader_read (bytes, &notice, &error);

      assert_int_equal (statement == NULL, cases[i].refused);
      if (statement == NULL)
        assert_us_error (error, US_ERROR_NEWER);
      else
        assert_int_equal (notice, cases[i].notice);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_nobody_knows_is_kept),
    cmocka_unit_test (test_what_is_lost_is_counted),
    cmocka_unit_test (test_another_major_version_is_refused),
  };

  return cmocka_run_group_tests_name ("newer", tests, NULL, NULL);
}
