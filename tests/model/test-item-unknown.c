/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/note.h"

static void
test_unknown_content (void **state)
{
  g_autoptr (UsNote) note = us_note_new (NULL);
  UsItem *item = US_ITEM (note);

  assert_string_equal (us_item_get_unknown_attributes (item), "");
  assert_string_equal (us_item_get_unknown_elements (item), "");
  us_item_set_unknown (item, "tone=\"calm\"", NULL);
  assert_string_equal (us_item_get_unknown_attributes (item), "tone=\"calm\"");
  assert_string_equal (us_item_get_unknown_elements (item), "");
  us_item_set_unknown (item, NULL, "");
  assert_string_equal (us_item_get_unknown_attributes (item), "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_unknown_content),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
