/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "apart/outcome.h"
#include "model/error.h"

#include <sys/mman.h>
#include <unistd.h>

static int
make_file (void)
{
  const int file = memfd_create ("outcome", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  assert_true (file >= 0);
  return file;
}

static void
test_what_was_read (void **state)
{
  const int file = make_file ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) read = NULL;

  us_outcome_write_progress (file, 0.25);
  assert_true (us_outcome_read_progress (file) == 0.25);
  assert_true (us_outcome_write (file, g_variant_new_string ("café"), NULL));
  us_outcome_write_progress (file, 2);
  assert_true (us_outcome_read_progress (file) == 1);
  read = us_outcome_read (file, G_VARIANT_TYPE_STRING, &error);
  assert_no_error (error);
  assert_string_equal (g_variant_get_string (read, NULL), "café");
  /* Nobody can change it any more. */
  assert_int_equal (pwrite (file, "x", 1, 0), -1);
  close (file);
}

static void
test_what_failed (void **state)
{
  const int file = make_file ();
  g_autoptr (GError) problem =
                 g_error_new_literal (US_ERROR, US_ERROR_EMPTY, "There is nothing in it.");
  g_autoptr (GError) error = NULL;

  assert_true (us_outcome_write (file, NULL, problem));
  assert_null (us_outcome_read (file, G_VARIANT_TYPE_STRING, &error));
  assert_us_error (error, US_ERROR_EMPTY);
  assert_string_equal (error->message, "There is nothing in it.");
  close (file);
}

static void
test_another_type (void **state)
{
  const int file = make_file ();
  g_autoptr (GError) error = NULL;

  assert_true (us_outcome_write (file, g_variant_new_string ("café"), NULL));
  assert_null (us_outcome_read (file, G_VARIANT_TYPE_UINT32, &error));
  assert_us_error (error, US_ERROR_DAMAGED);
  close (file);
}

/* Whoever took over the process can write anything. */
static void
test_anything (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  guint understood = 0;

  for (guint i = 0; i < 2000; i++)
    {
      const int file = make_file ();
      const gsize length = (gsize) g_rand_int_range (random, 0, 200);
      guint8 bytes[200];
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) read = NULL;

      for (gsize j = 0; j < length; j++)
        bytes[j] = (guint8) g_rand_int (random) & (i % 2 ? 0x0f : 0xff);
      assert_int_equal (write (file, bytes, length), length);
      read = us_outcome_read (file, G_VARIANT_TYPE ("(aysa(ssus))"), &error);
      understood += read != NULL;
      assert_true ((read == NULL) == (error != NULL));
      close (file);
    }
  print_error ("# %u of 2000 were understood\n", understood);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_was_read),
    cmocka_unit_test (test_what_failed),
    cmocka_unit_test (test_another_type),
    cmocka_unit_test (test_anything),
  };

  return cmocka_run_group_tests_name ("outcome", tests, NULL, NULL);
}
