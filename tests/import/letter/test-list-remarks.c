/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/list-remarks.h"

#include "test.h"

static void
test_remarks (void **state)
{
  static const struct
  {
    const char *line;
    const char *language;
    const char *as_of;
    guint n_withheld;
  } rows[] = {
    { "As of 4 May 2026", "en", "2026-05-04", 0 },
    { "Stand 4. Mai 2026", "de", "2026-05-04", 0 },
    { "As of the Lake Society", "en", NULL, 0 },
    { "Names withheld: 12", "en", NULL, 12 },
    { "Noms non publiés à leur demande : 3", "fr", NULL, 3 },
    { "أسماء محجوبة: 4", "ar", NULL, 4 },
    { "Names withheld: many", "en", NULL, 0 },
    { "Union of Wells", "en", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsDraft) draft = us_draft_new ();
      gboolean taken =
          us_list_remarks_read (rows[i].line, us_phrases_get (rows[i].language), draft);

      assert_int_equal (taken, rows[i].as_of != NULL || rows[i].n_withheld > 0);
      assert_int_equal (draft->n_withheld, rows[i].n_withheld);
      assert_int_equal (g_strcmp0 (draft->signatories_as_of, rows[i].as_of), 0);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_remarks),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
