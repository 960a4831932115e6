/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/forced.h"

static UsDraft *
read_as (const char *text, UsPart part)
{
  g_autoptr (GPtrArray) blocks =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) us_source_block_free);
  UsSourceBlock *block = us_source_block_new (text, 1);
  UsDraft *draft = us_draft_new ();

  block->forced = part;
  g_ptr_array_add (blocks, block);
  us_forced_read (blocks, 0, us_phrases_get ("en"), draft);
  return draft;
}

static void
test_properties (void **state)
{
  g_autoptr (UsDraft) date = read_as ("Geneva, 3 March 2026", US_PART_DATE);
  g_autoptr (UsDraft) subject = read_as ("Subject: Wells", US_PART_SUBJECT);

  assert_string_equal (date->date, "2026-03-03");
  assert_string_equal (date->place, "Geneva");
  assert_string_equal (subject->subject, "Wells");
}

/* Nothing is lost, whatever a person says. */
static void
test_no_date_is_kept (void **state)
{
  g_autoptr (UsDraft) draft = read_as ("Someday", US_PART_DATE);

  assert_null (draft->date);
  assert_int_equal (draft->body->len, 1);
  assert_non_null (((UsDraftBlock *) g_ptr_array_index (draft->body, 0))->reason);
}

static void
test_people (void **state)
{
  g_autoptr (UsDraft) copy = read_as ("cc: Jane Roe", US_PART_COPY);
  g_autoptr (UsDraft) signatory = read_as ("Jane Roe, Director, Water Trust", US_PART_SIGNATORY);

  assert_int_equal (copy->copies->len, 1);
  assert_string_equal (((UsDraftPerson *) g_ptr_array_index (copy->copies, 0))->name, "Jane Roe");
  assert_int_equal (signatory->signatories->len, 1);
  assert_string_equal (((UsDraftPerson *) g_ptr_array_index (signatory->signatories, 0))->role,
                       "Director");
}

static void
test_blocks (void **state)
{
  for (UsPart part = US_PART_PARAGRAPH; part <= US_PART_BULLET; part++)
    {
      g_autoptr (UsDraft) draft = read_as ("Open the wells.", part);
      const UsDraftBlock *block = g_ptr_array_index (draft->body, 0);

      assert_int_equal (us_forced_part_of_block (block->kind), part);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_properties),
    cmocka_unit_test (test_no_date_is_kept),
    cmocka_unit_test (test_people),
    cmocka_unit_test (test_blocks),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
