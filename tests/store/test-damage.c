/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "model/signatory.h"
#include "store/reader/reader.h"
#include "store/salvage.h"
#include "store/writer/writer.h"

/* Six documents, cut at every place and with every bit turned: each time it is noticed, and what
 * was not hit comes back. Here it is every so manieth; with US_TRIALS at 50 all of them are. */
#define N_DOCUMENTS 6
#define ALL 50

typedef struct
{
  guint n_files;
  guint n_unseen;      /* neither refused nor noticed */
  guint n_by_the_seal; /* would not have been without the seal */
  guint n_salvaged;
  guint n_records; /* of those that were salvaged, but for the one that was hit */
  guint n_lost;
} Tally;

static guint
get_trials (void)
{
  const char *trials = g_getenv ("US_TRIALS");

  return trials != NULL ? (guint) atoi (trials) : 1;
}

static GBytes *
make_document (guint number)
{
  static const char *const samples[] = { "english", "french", "arabic" };
  g_autoptr (GRand) random = g_rand_new_with_seed (number);
  g_autoptr (UsStatement) statement = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  char *content;
  gsize length;

  if (number < G_N_ELEMENTS (samples))
    {
      name = g_strconcat (samples[number], ".statement", NULL);
      path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "samples", name, NULL);
      assert_true (g_file_get_contents (path, &content, &length, NULL));
      return g_bytes_new_take (content, length);
    }
  statement = us_test_random_statement (random);
  return us_writer_write (statement);
}

/* The records of a file: each has a line of its own, and there may be the same twice. */
static GHashTable *
list_records (const char *file, gsize length)
{
  g_autofree char *text = g_strndup (file, length);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GHashTable *records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "    <"))
      g_hash_table_insert (
          records, g_strdup (lines[i]),
          GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (records, lines[i])) + 1));
  return records;
}

/* The line that a byte is in; @end is where it ends. */
static const char *
find_line (const char *file, gsize length, gsize at, const char **end)
{
  const char *start = file + at;

  while (start > file && start[-1] != '\n')
    start--;
  *end = memchr (file + at, '\n', length - at);
  if (*end == NULL)
    *end = file + length;
  return start;
}

static void
count_records (Tally *tally, GBytes *whole, gsize until, gsize hit, UsStatement *left)
{
  const char *file = g_bytes_get_data (whole, NULL);
  const char *end;
  const char *start = find_line (file, g_bytes_get_size (whole), hit, &end);
  g_autofree char *hit_line = g_strndup (start, (gsize) (end - start));
  g_autoptr (GHashTable) before = list_records (file, until);
  g_autoptr (GBytes) written = us_writer_write (left);
  g_autoptr (GHashTable) after =
                 list_records (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  GHashTableIter iter;
  gpointer line, number;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &line, &number))
    {
      const guint wanted = GPOINTER_TO_UINT (number) - (strcmp (line, hit_line) == 0);
      const guint found = GPOINTER_TO_UINT (g_hash_table_lookup (after, line));

      tally->n_records += wanted;
      tally->n_lost += found < wanted ? wanted - found : 0;
    }
}

/* Opens what is left of @whole as the program does. Records up to @until were not cut off. */
static void
open_damaged (Tally *tally, GBytes *whole, GBytes *bytes, gsize until, gsize hit)
{
  UsReaderNotice notice = US_READER_FINE;
  g_autoptr (UsStatement) read = us_reader_read (bytes, &notice, NULL);
  g_autoptr (UsStatement) salvaged = NULL;
  g_autoptr (GPtrArray) losses = NULL;

  tally->n_files++;
  if (read != NULL)
    {
      tally->n_by_the_seal++;
      tally->n_unseen += notice == US_READER_FINE;
      return;
    }
  salvaged = us_salvage (bytes, &losses, NULL);
  if (salvaged == NULL)
    return;
  tally->n_salvaged++;
  count_records (tally, whole, until, hit, salvaged);
}

static void
turn_bits (Tally *tally, GBytes *whole, guint stride)
{
  const gsize length = g_bytes_get_size (whole);

  for (gsize bit = 0; bit < length * 8; bit += stride)
    {
      g_autofree char *data = g_memdup2 (g_bytes_get_data (whole, NULL), length);
      g_autoptr (GBytes) bytes = NULL;

      data[bit / 8] = (char) (data[bit / 8] ^ (1 << (bit % 8)));
      bytes = g_bytes_new_take (g_steal_pointer (&data), length);
      open_damaged (tally, whole, bytes, length, bit / 8);
    }
}

/* How much of a file that is cut off are whole lines. */
static gsize
find_whole_lines (GBytes *whole, gsize at)
{
  const char *file = g_bytes_get_data (whole, NULL);

  while (at > 0 && file[at - 1] != '\n')
    at--;
  return at;
}

static void
cut (Tally *tally, GBytes *whole, guint stride)
{
  const gsize length = g_bytes_get_size (whole);

  /* What misses only the end of its last line is whole. */
  for (gsize at = 0; at + 1 < length; at += stride)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_from_bytes (whole, 0, at);

      open_damaged (tally, whole, bytes, find_whole_lines (whole, at), at);
    }
}

static void
assert_good (const Tally *tally, const char *what)
{
  print_error ("# %s: %u files, %u not noticed; %u salvaged, %u of %u records not hit were lost\n",
               what, tally->n_files, tally->n_unseen, tally->n_salvaged, tally->n_lost,
               tally->n_records);
  assert_int_equal (tally->n_unseen, 0);
  assert_true (tally->n_salvaged > 0);
  assert_true (tally->n_lost * 100 <= tally->n_records);
}

static void
test_every_bit (void **state)
{
  const guint stride = get_trials () >= ALL ? 1 : US_TEST_IS_SLOW ? 1597 : 397;
  Tally tally = { 0 };

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (GBytes) whole = make_document (i);

      turn_bits (&tally, whole, stride);
    }
  assert_good (&tally, "bits turned");
  /* Control: without the seal, most of them would be read as if nothing was. */
  print_error ("# control: without the seal %u would not have been noticed\n", tally.n_by_the_seal);
  assert_true (tally.n_by_the_seal > tally.n_files / 4);
}

static void
test_every_length (void **state)
{
  const guint stride = get_trials () >= ALL ? 1 : US_TEST_IS_SLOW ? 389 : 97;
  Tally tally = { 0 };

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (GBytes) whole = make_document (i);

      cut (&tally, whole, stride);
    }
  assert_good (&tally, "cut off");
}

/* Any bit of a letter that 20,000 have signed. */
static void
test_long_letter (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GBytes) whole = NULL;
  Tally tally = { 0 };

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Union of the Valley %u", i);

      g_ptr_array_add (items, g_object_new (US_TYPE_SIGNATORY, "name", name, NULL));
    }
  assert_true (us_item_list_splice (us_statement_get_signatories (statement), 0, 0, items->pdata,
                                    items->len, NULL));
  whole = us_writer_write (statement);
  for (guint i = 0; i < 2 * get_trials (); i++)
    {
      const gsize length = g_bytes_get_size (whole);
      const gsize hit = (gsize) g_rand_int_range (random, 0, (gint32) length);
      g_autofree char *data = g_memdup2 (g_bytes_get_data (whole, NULL), length);
      g_autoptr (GBytes) bytes = NULL;

      data[hit] = (char) (data[hit] ^ (1 << g_rand_int_range (random, 0, 8)));
      bytes = g_bytes_new_take (g_steal_pointer (&data), length);
      open_damaged (&tally, whole, bytes, length, hit);
    }
  assert_good (&tally, "20,000 signatories");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_bit),
    cmocka_unit_test (test_every_length),
    cmocka_unit_test (test_long_letter),
  };

  return cmocka_run_group_tests_name ("damage", tests, NULL, NULL);
}
