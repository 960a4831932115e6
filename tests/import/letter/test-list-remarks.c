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

static void
test_others (void **state)
{
  static const struct
  {
    const char *line;
    gboolean is;
    guint number;
  } rows[] = {
    { "and 14 others", TRUE, 14 },
    { "+ 1,200 more", TRUE, 1200 },
    { "and more than 40 other organisations", TRUE, 40 },
    { "(siguen 34 firmas)", TRUE, 34 },
    { "y otras 12 organizaciones", TRUE, 12 },
    { "et 45 autres personnalités", TRUE, 45 },
    { "und 27 weitere Organisationen", TRUE, 27 },
    { "e altre 9 associazioni", TRUE, 9 },
    { "e outras 27 entidades", TRUE, 27 },
    { "و27 منظمة أخرى", TRUE, 27 },
    { "و٢٧ منظمة أخرى", TRUE, 27 },
    { "وآخرون", TRUE, 0 },
    { "and others", TRUE, 0 },
    { "et autres", TRUE, 0 },
    { "Otros Mundos Chiapas", FALSE, 0 },
    { "Más Vida", FALSE, 0 },
    { "Mehr Demokratie e.V.", FALSE, 0 },
    { "14 More Streets", FALSE, 0 },
    { "Group of 77 and others", FALSE, 0 },
    { "Radio 24", FALSE, 0 },
    { "Others", FALSE, 0 },
    { "", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint number = 0;

      if (us_list_remarks_count_others (rows[i].line, &number) != rows[i].is ||
          (rows[i].is && number != rows[i].number))
        fail_msg ("%s: %u", rows[i].line, number);
    }
}

static void
test_take_others (void **state)
{
  g_autoptr (UsDraft) draft = us_draft_new ();

  assert_true (us_list_remarks_take_others ("and 14 others", 7, draft));
  assert_false (us_list_remarks_take_others ("Water Union", 8, draft));
  assert_int_equal (draft->n_unnamed, 14);
  assert_int_equal (draft->doubts->len, 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_remarks),
    cmocka_unit_test (test_others),
    cmocka_unit_test (test_take_others),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
