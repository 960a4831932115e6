/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/weak-data.h"

static GObject *
new_object (void)
{
  return g_object_new (G_TYPE_OBJECT, NULL);
}

static void
test_remembers_what_lives (void **state)
{
  g_autoptr (GObject) object = new_object ();
  GObject *first = new_object ();
  g_autoptr (GObject) second = new_object ();
  GObject *found = us_weak_data_dup (object, "other");

  assert_null (found);
  us_weak_data_set (object, "other", first);
  found = us_weak_data_dup (object, "other");
  assert_ptr_equal (found, first);
  g_object_unref (found);
  assert_finalized (first);
  assert_null (us_weak_data_dup (object, "other"));
  us_weak_data_set (object, "other", second);
  found = us_weak_data_dup (object, "other");
  assert_ptr_equal (found, second);
  g_object_unref (found);
  us_weak_data_set (object, "other", NULL);
  assert_null (us_weak_data_dup (object, "other"));
}

static void
test_the_one_that_remembers_may_go (void **state)
{
  GObject *object = new_object ();
  GObject *other = new_object ();

  us_weak_data_set (object, "other", other);
  assert_finalized (object);
  assert_finalized (other);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_remembers_what_lives),
    cmocka_unit_test (test_the_one_that_remembers_may_go),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
