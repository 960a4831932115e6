/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "model/signatory.h"
#include "store/reader/reader.h"
#include "store/salvage.h"
#include "store/writer/writer.h"

#define N_SIGNATORIES 40

static GBytes *
make_file (void)
{
  g_autoptr (UsStatement) statement = us_statement_new ();

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water", NULL);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_PLACE, "Geneva", NULL);
  for (guint i = 0; i < N_SIGNATORIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Signatory number %u", i);
      g_autoptr (UsItem) item = g_object_new (US_TYPE_SIGNATORY, "name", name, NULL);

      assert_true (us_item_list_append (us_statement_get_signatories (statement), item, NULL));
    }
  return us_writer_write (statement);
}

static guint
count (UsStatement *statement)
{
  return us_item_list_get_length (us_statement_get_signatories (statement));
}

/* Whatever byte is another: at most one record is lost, and that is said. */
static void
test_one_byte_costs_one_record (void **state)
{
  g_autoptr (GBytes) whole = make_file ();
  const gsize length = g_bytes_get_size (whole);
  guint n_broken = 0;

  for (gsize i = 0; i < length - 120; i += 3)
    {
      g_autofree char *data = g_memdup2 (g_bytes_get_data (whole, NULL), length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (UsStatement) read = NULL;
      g_autoptr (UsStatement) salvaged = NULL;
      g_autoptr (GPtrArray) losses = NULL;

      data[i] = (char) (data[i] ^ (1 << (i % 8)));
      bytes = g_bytes_new (data, length);
      read = us_reader_read (bytes, NULL, NULL);
      if (read != NULL)
        continue;
      n_broken++;
      salvaged = us_salvage (bytes, &losses, NULL);
      assert_non_null (salvaged);
      if (count (salvaged) + 1 < N_SIGNATORIES)
        print_error ("byte %u: %u left\n", (guint) i, count (salvaged));
      assert_true (count (salvaged) + 1 >= N_SIGNATORIES);
      if (count (salvaged) < N_SIGNATORIES)
        assert_true (losses->len > 0);
    }
  print_error ("# salvage: %u files with a byte changed that could not be read\n", n_broken);
  assert_true (n_broken > 100);
}

static void
test_what_is_cut_off_leaves_the_rest (void **state)
{
  g_autoptr (GBytes) whole = make_file ();
  const gsize length = g_bytes_get_size (whole);

  for (gsize cut = 150; cut < length; cut += 61)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_from_bytes (whole, 0, cut);
      const char *data = g_bytes_get_data (bytes, NULL);
      g_autofree char *text = g_strndup (data, cut);
      g_auto (GStrv) parts = g_strsplit (text, "</signatory>", -1);
      g_autoptr (GPtrArray) losses = NULL;
      g_autoptr (UsStatement) salvaged = us_salvage (bytes, &losses, NULL);

      assert_non_null (salvaged);
      assert_true (count (salvaged) >= g_strv_length (parts) - 1);
    }
}

static void
test_it_says_what_and_where (void **state)
{
  static const char file[] =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\" xml:lang=\"fr\">\n"
      "  <title>L\xff"
      "eau</title>\n"
      "  <body>\n"
      "    <p id=\"a\">Bon <b>texte</p>\n"
      "    <p id=\"b\">Entier</p>\n"
      "  </body>\n"
      "  <signatories>\n"
      "    <signatory id=\"s\"><name>Perdue</nam";
  g_autoptr (GBytes) bytes = g_bytes_new_static (file, sizeof file - 1);
  g_autoptr (GPtrArray) losses = NULL;
  g_autoptr (UsStatement) salvaged = us_salvage (bytes, &losses, NULL);

  assert_non_null (salvaged);
  assert_string_equal (us_item_get_string (US_ITEM (salvaged), US_STATEMENT_LANGUAGE), "fr");
  assert_int_equal (us_item_list_get_length (us_statement_get_body (salvaged)), 2);
  assert_int_equal (losses->len, 3);
  assert_non_null (strstr (g_ptr_array_index (losses, 1), "Line 5: only the words are left: “Bon"));
  assert_non_null (strstr (g_ptr_array_index (losses, 2), "Line 9: lost: “Perdue"));
}

#define BROKEN                                                                                     \
  "<statement version=\"1\">\n  <addressees>\n    <addressee id=\"a1\"><honorific>H\n"             \
  "</honorific><name>A</name></addressee>\n    <addressee id=\"a2\"><name>B</name></addressee>\n"  \
  "  </addressees>\n</statement>\n"

/* One bit has made a letter the end of its line: what begins the next one ends no list. */
static void
test_a_line_that_is_broken_ends (void **state)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (BROKEN, strlen (BROKEN));
  g_autoptr (GPtrArray) losses = NULL;
  g_autoptr (UsStatement) statement = us_salvage (bytes, &losses, NULL);

  assert_non_null (statement);
  assert_true (losses->len > 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_line_that_is_broken_ends),
    cmocka_unit_test (test_one_byte_costs_one_record),
    cmocka_unit_test (test_what_is_cut_off_leaves_the_rest),
    cmocka_unit_test (test_it_says_what_and_where),
  };

  return cmocka_run_group_tests_name ("salvage", tests, NULL, NULL);
}
