/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random.h"
#include "test.h"

#include <string.h>

#include "model/block.h"
#include "model/characters.h"
#include "model/image.h"
#include "model/logo.h"
#include "model/note.h"
#include "model/signatory.h"
#include "store/reader/reader.h"
#include "store/safe-file/safe-file.h"
#include "store/writer/writer.h"

#define N_STATEMENTS US_TEST_SHARE (10000)
#define N_SCHEMA 30

static const char *const samples[] = { "english", "french", "arabic" };

static GBytes *
load_sample (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".statement", NULL);
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "samples", file, NULL);
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (path, FALSE, NULL);

  assert_non_null (mapped);
  return g_mapped_file_get_bytes (mapped);
}

static void
assert_round_trip (GBytes *written, const char *what)
{
  GError *error = NULL;
  UsReaderNotice notice;
  g_autoptr (UsStatement) read = us_reader_read (written, &notice, &error);
  g_autoptr (GBytes) again = NULL;

  if (error != NULL)
    print_error ("%s: %s\n", what, error->message);
  assert_no_error (error);
  again = us_writer_write (read);
  if (notice != US_READER_FINE || !g_bytes_equal (written, again))
    print_error ("%s: notice %d\n%s\n%s\n", what, (int) notice,
                 (const char *) g_bytes_get_data (written, NULL),
                 (const char *) g_bytes_get_data (again, NULL));
  assert_int_equal (notice, US_READER_FINE);
  assert_true (g_bytes_equal (written, again));
}

static void
test_what_is_written_is_read_back (void **state)
{
  const guint32 n_statements = N_STATEMENTS * (g_getenv ("US_TRIALS") != NULL ? 10 : 1);

  print_error ("# written and read back: %u random statements\n", n_statements);
  for (guint32 seed = 0; seed < n_statements; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (UsStatement) statement = us_test_random_statement (random);
      g_autoptr (GBytes) written = us_writer_write (statement);
      g_autofree char *what = g_strdup_printf ("seed %u", seed);

      assert_round_trip (written, what);
    }
}

/* A text of what the gate has let in is the same when it is read; what it does not let in is told
 * with its place. */
static void
check_characters (GString *characters)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsText) text = us_text_new (characters->str, NULL);
  g_autoptr (UsBlock) block = us_block_new (US_BLOCK_PARAGRAPH, text);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (UsStatement) read = NULL;
  UsItem *read_block;

  us_item_list_append (us_statement_get_body (statement), block, NULL);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, characters->str, NULL);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_HEADING, characters->str, NULL);
  written = us_writer_write (statement);
  read = us_reader_read (written, NULL, NULL);
  assert_non_null (read);
  read_block = us_item_list_get (us_statement_get_body (read), 0);
  assert_string_equal (us_item_get_string (US_ITEM (read), US_STATEMENT_TITLE), characters->str);
  assert_string_equal (us_item_get_string (US_ITEM (read), US_STATEMENT_SIGNATORIES_HEADING),
                       characters->str);
  assert_string_equal (us_text_get_string (us_item_get_text (read_block, US_BLOCK_TEXT)),
                       characters->str);
}

static void
test_every_character (void **state)
{
  g_autoptr (GString) characters = g_string_new (NULL);
  guint n_kept = 0, n_refused = 0;

  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      char character[8] = { 'a' };
      const int length = c >= 0xd800 && c <= 0xdfff ? 0 : g_unichar_to_utf8 (c, character + 1);
      g_autoptr (GError) error = NULL;

      character[length + 1] = 'b';
      if (length > 0 && us_check_line (character, length + 2, &error))
        {
          g_string_append_len (characters, character, length + 2);
          n_kept++;
        }
      else if (length > 0)
        {
          assert_non_null (error);
          n_refused++;
        }
      if (characters->len > 8000 || c == 0x10ffff)
        {
          check_characters (characters);
          g_string_truncate (characters, 0);
        }
    }
  print_error ("# %u characters come back, %u are refused with a sentence\n", n_kept, n_refused);
  assert_true (n_kept > 1000000 && n_kept + n_refused == 0x10ffff - 0x800);
}

static void
test_edits_are_read_back (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (UsStatement) statement = us_test_random_statement (random);

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GBytes) written = NULL;
      g_autofree char *what = g_strdup_printf ("edit %u", i);

      us_test_random_edit (random, statement);
      written = us_writer_write (statement);
      assert_round_trip (written, what);
    }
}

/* The biggest logo has several elements; more than that is refused. */
static void
test_logos (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsLogo) logo = us_logo_new ("The Water Union");
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) written = NULL;
  gsize length;
  guchar *data = g_base64_decode (US_TEST_PNG, &length);

  data = g_realloc (data, US_IMAGE_BYTES_MAX);
  memset (data + length, 'x', US_IMAGE_BYTES_MAX - length);
  png = g_bytes_new_take (data, US_IMAGE_BYTES_MAX);
  assert_true (us_logo_set_png (logo, png, NULL));
  assert_true (us_item_list_append (us_statement_get_letterhead (statement), logo, NULL));
  written = us_writer_write (statement);
  assert_round_trip (written, "logo");
}

/* What a later version says in the settings stays, and settings that say nothing are not there. */
static void
test_settings (void **state)
{
  static const char *const files[] = {
    "",
    "  <settings font=\"Libertinus &amp; &quot;Co&quot;\" logos=\"spread\"/>\n",
    "  <settings paper=\"letter\" colour=\"blue\" id=\"x\"/>\n",
    "  <settings><grid step=\"2\"/></settings>\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *file =
          g_strconcat ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\">\n",
                       files[i], "</statement>\n", NULL);
      g_autoptr (GBytes) bytes = g_bytes_new (file, strlen (file));
      UsReaderNotice notice;
      g_autoptr (UsStatement) statement = us_reader_read (bytes, &notice, NULL);
      g_autoptr (GBytes) written = NULL;

      assert_non_null (statement);
      assert_int_equal (notice, US_READER_EDITED);
      written = us_writer_write (statement);
      assert_memory_equal (g_bytes_get_data (written, NULL), file, strlen (file));
    }
}

static void
test_samples_are_as_written (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GBytes) sample = load_sample (samples[i]);

      assert_round_trip (sample, samples[i]);
    }
}

static void
assert_valid (const char *folder, GBytes *file, const char *what)
{
  g_autofree char *path = g_build_filename (folder, "test.statement", NULL);
  g_autofree char *schema =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "statement.rng", NULL);
  g_autofree char *errors = NULL;
  const char *arguments[] = { "xmllint", "--nonet", "--noout", "--relaxng", schema, path, NULL };
  GError *error = NULL;
  int status = 0;

  assert_true (us_safe_file_save (path, file, &error));
  assert_no_error (error);
  assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                             &errors, &status, &error));
  assert_no_error (error);
  if (status != 0)
    print_error ("%s: %s\n", what, errors);
  assert_int_equal (status, 0);
}

static void
test_files_follow_the_schema (void **state)
{
  char *folder = us_test_make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GBytes) sample = load_sample (samples[i]);

      assert_valid (folder, sample, samples[i]);
    }
  for (guint32 seed = 0; seed < N_SCHEMA; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (UsStatement) statement = us_test_random_statement (random);
      g_autoptr (GBytes) written = us_writer_write (statement);
      g_autofree char *what = g_strdup_printf ("seed %u", seed);

      assert_valid (folder, written, what);
    }
  us_test_remove_folder (folder);
}

/* Gives the line of a statement with one paragraph that has the paragraph. */
static char *
write_paragraph (const char *string, const UsSpan *spans, gsize n_spans)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsText) text = us_text_new_with_spans (string, -1, spans, n_spans, NULL);
  g_autoptr (UsBlock) block = us_block_new (US_BLOCK_PARAGRAPH, text);
  g_autoptr (GBytes) file = NULL;
  g_auto (GStrv) lines = NULL;

  us_item_set_id (US_ITEM (block), "b1", -1);
  assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
  file = us_writer_write (statement);
  assert_round_trip (file, string);
  lines = g_strsplit (g_bytes_get_data (file, NULL), "\n", -1);
  return g_strdup (g_strstrip (lines[3]));
}

static void
test_spans_become_elements (void **state)
{
  static const struct
  {
    UsSpan spans[3];
    gsize n_spans;
    const char *written;
  } cases[] = {
    { { { US_SPAN_BOLD, 2, 4, NULL } }, 1, "ab<b>cd</b>efgh" },
    { { { US_SPAN_BOLD, 0, 6, NULL }, { US_SPAN_ITALIC, 2, 4, NULL } },
      2,
      "<b>ab<i>cd</i>ef</b>gh" },
    { { { US_SPAN_BOLD, 0, 4, NULL }, { US_SPAN_ITALIC, 2, 6, NULL } },
      2,
      "<b>ab<i>cd</i></b><i>ef</i>gh" },
    { { { US_SPAN_BOLD, 0, 4, NULL }, { US_SPAN_LINK, 2, 6, "https://a.example/?b&c" } },
      2,
      "<b>ab</b><a href=\"https://a.example/?b&amp;c\"><b>cd</b>ef</a>gh" },
    { { { US_SPAN_LEAD, 0, 4, NULL }, { US_SPAN_LINK, 2, 6, "https://a.example" } },
      2,
      "<lead>ab<a href=\"https://a.example\">cd</a></lead><a href=\"https://a.example\">ef</a>gh" },
    { { { US_SPAN_LEAD, 0, 2, NULL },
        { US_SPAN_BOLD, 0, 4, NULL },
        { US_SPAN_LINK, 1, 6, "https://a.example" } },
      3,
      "<b><lead>a<a href=\"https://a.example\">b</a></lead><a href=\"https://a.example\">cd</a></b>"
      "<a href=\"https://a.example\">ef</a>gh" },
    { { { US_SPAN_UNKNOWN, 2, 6, "u class=\"x\"" }, { US_SPAN_BOLD, 4, 8, NULL } },
      2,
      "ab<u class=\"x\">cd<b>ef</b></u><b>gh</b>" },
  };
  const UsSpan live[] = { { US_SPAN_DEMAND, 0, 3, "d1 number" },
                          { US_SPAN_COUNT, 3, 6, "countries words" },
                          { US_SPAN_BOLD, 3, 9, NULL },
                          { US_SPAN_COUNT, 6, 9, "signatories" },
                          { US_SPAN_DEMAND, 9, 12, "d1" } };
  g_autofree char *written = write_paragraph (
      US_TEXT_OBJECT US_TEXT_OBJECT US_TEXT_OBJECT US_TEXT_OBJECT, live, G_N_ELEMENTS (live));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = write_paragraph ("abcdefgh", cases[i].spans, cases[i].n_spans);
      g_autofree char *expected = g_strdup_printf ("<p id=\"b1\">%s</p>", cases[i].written);

      assert_string_equal (line, expected);
    }
  assert_string_equal (written, "<p id=\"b1\"><ref demand=\"d1\" as=\"number\"/>"
                                "<b><count of=\"countries\" as=\"words\"/>"
                                "<count of=\"signatories\"/></b><ref demand=\"d1\"/></p>");
}

static void
test_nothing_is_left_of_nothing (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GBytes) file = NULL;

  assert_true (us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "", NULL));
  assert_true (us_item_set_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_HEADING,
                                   "<Signed> \"here\" & there", NULL));
  file = us_writer_write (statement);
  assert_true (
      g_str_has_prefix (g_bytes_get_data (file, NULL),
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\">\n"
                        "  <signatories heading=\"&lt;Signed&gt; &quot;here&quot; &amp; there\"/>\n"
                        "</statement>\n"
                        "<?seal length=\"183\" sha256=\""));
}

static void
test_a_signatory_takes_one_line (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("A & B");
  g_autoptr (GBytes) file = NULL;
  UsItem *item = US_ITEM (signatory);

  us_item_set_id (item, "s1", -1);
  assert_true (us_item_set_string (item, US_SIGNATORY_GROUP, "Europe", NULL));
  assert_true (us_item_set_string (item, US_SIGNATORY_COUNTRY, "Österreich", NULL));
  assert_true (us_item_set_string (item, US_SIGNATORY_REMARK, "one\n\nthree", NULL));
  assert_true (us_item_list_append (us_statement_get_signatories (statement), signatory, NULL));
  file = us_writer_write (statement);
  assert_round_trip (file, "signatory");
  assert_non_null (strstr (
      g_bytes_get_data (file, NULL),
      "    <signatory id=\"s1\" kind=\"organisation\" status=\"confirmed\" group=\"Europe\">"
      "<name>A &amp; B</name><country>Österreich</country>"
      "<remark>one</remark><remark></remark><remark>three</remark></signatory>\n"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_is_written_is_read_back),
    cmocka_unit_test (test_every_character),
    cmocka_unit_test (test_edits_are_read_back),
    cmocka_unit_test (test_logos),
    cmocka_unit_test (test_settings),
    cmocka_unit_test (test_samples_are_as_written),
    cmocka_unit_test (test_files_follow_the_schema),
    cmocka_unit_test (test_spans_become_elements),
    cmocka_unit_test (test_nothing_is_left_of_nothing),
    cmocka_unit_test (test_a_signatory_takes_one_line),
  };

  return cmocka_run_group_tests_name ("writer", tests, NULL, NULL);
}
