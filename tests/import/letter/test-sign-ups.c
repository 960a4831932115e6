/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/recogniser.h"
#include "import/letter/sign-ups.h"

#include <string.h>

static void
test_lines_of_the_page (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "SIGN THE LETTER: 212 people have signed.\n\nAn open letter to the Board of Trade\n\n" LETTER
      "Water Watch\nRiver Trust\nLake Union\n\nShare this letter on social media\n");
  gboolean stated = FALSE;

  assert_string_equal (draft->title, "An open letter to the Board of Trade");
  assert_int_equal (draft->signatories->len, 3);
  assert_string_equal (signatory (draft, 2)->name, "Lake Union");
  assert_int_equal (draft->aside->len, 2);
  for (guint i = 0; i < draft->doubts->len; i++)
    stated |=
        strstr (((UsDraftDoubt *) g_ptr_array_index (draft->doubts, i))->reason, "212") != NULL;
  assert_true (stated);
}

static void
test_what_is_of_the_letter (void **state)
{
  static const struct
  {
    const char *text;
    gboolean is;
  } rows[] = {
    { "Add your name", TRUE },
    { "Print", TRUE },
    { "Print Subscribe Donate", TRUE },
    { "Print shops of the valley", FALSE },
    { "Sign here: https://example.org/sign", FALSE },
    { "Share the wells", FALSE },
    { "Signatures", FALSE },
    { "Skip to main content", TRUE },
    { "© 2026 Water Watch | Privacy | Cookies", TRUE },
    { "Copyright 2026 Water Watch", TRUE },
    { "Copyright for all", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      UsSourceBlock *block = us_source_block_new (rows[i].text, 1);

      assert_true (us_sign_ups_is (block, us_phrases_get ("en")) == rows[i].is);
      us_source_block_free (block);
    }
}

/* How to become one of those who sign is of the page as well, and is not who they are. */
static void
test_how_to_sign (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "An open letter to the Board of Trade\n\nHow to sign\n-----------\n\nGroups can sign until "
      "30 November. Send the name of your group to sign@example.org.\n\n" LETTER
      "Water Watch\nRiver Trust\nLake Union\n");

  assert_null (draft->about);
  assert_int_equal (draft->aside->len, 2);
  assert_int_equal (draft->body->len, 1);
  assert_int_equal (draft->signatories->len, 3);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lines_of_the_page),
    cmocka_unit_test (test_what_is_of_the_letter),
    cmocka_unit_test (test_how_to_sign),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
