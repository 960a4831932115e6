/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"
#include "store/lock.h"
#include "store/safe-file/safe-file.h"
#include "view/document/document-lock.h"
#include "view/document/document-state.h"

#include <string.h>
#include <unistd.h>

static void
write_file (const char *path)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("letter", 6);

  assert_true (us_safe_file_save (path, bytes, NULL));
}

static UsDocument *
make_document (const char *path)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsDocument *document = us_document_new (statement);
  UsFileIdentity identity = { 0 };

  us_document_set_loaded (document, path, US_READER_FINE, &identity, NULL);
  return document;
}

/* As another process sees it: it has no more than the locks. */
static gboolean
is_busy (const char *path)
{
  gboolean busy;
  g_autoptr (UsLock) lock = us_lock_take (path, &busy);

  return lock == NULL && busy;
}

static void
test_held_until_it_is_closed (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "letter.statement", NULL);
  g_autofree char *twin = g_build_filename (folder, "twin", NULL);
  g_autoptr (UsDocument) first = NULL;
  g_autoptr (UsDocument) second = NULL;
  g_autoptr (GError) error = NULL;

  write_file (path);
  assert_int_equal (link (path, twin), 0);
  first = make_document (path);
  second = make_document (twin);
  assert_true (us_document_hold (first, &error));
  assert_no_error (error);
  assert_false (us_document_hold (second, &error));
  assert_us_error (error, US_ERROR_CONFLICT);
  assert_non_null (strstr (error->message, "twin"));
  g_clear_object (&first);
  assert_true (us_document_hold (second, NULL));
  g_clear_object (&second);
  us_test_remove_folder (folder);
}

static void
test_a_save_is_followed (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "letter.statement", NULL);
  g_autofree char *other = g_build_filename (folder, "other.statement", NULL);
  g_autoptr (UsDocument) document = make_document (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("letter", 6);
  UsFileIdentity identity = { 0 };

  write_file (path);
  write_file (other);
  us_document_set_saved (document, path, 0, &identity, bytes);
  assert_true (is_busy (path));
  us_document_set_saved (document, other, 0, &identity, bytes);
  assert_true (is_busy (other));
  assert_false (is_busy (path));
  g_clear_object (&document);
  assert_false (is_busy (other));
  us_test_remove_folder (folder);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_held_until_it_is_closed),
    cmocka_unit_test (test_a_save_is_followed),
  };

  return cmocka_run_group_tests_name ("document-lock", tests, NULL, NULL);
}
