/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/initials.h"

#include "letter.h"

/* The letters of a list, each with where it begins: "A0 B2"; "" when it is in another order. */
static char *
find (const char *const *names, const char *language)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPublication) publication = NULL;
  g_autoptr (GArray) initials = NULL;
  GString *found = g_string_new (NULL);

  for (gsize i = 0; names[i] != NULL; i++)
    us_test_add_signatory (statement, names[i]);
  publication = us_publication_new (statement, NULL);
  initials = us_initials_find (publication->signatories, publication->n_signatories, language);
  for (guint i = 0; initials != NULL && i < initials->len; i++)
    {
      const UsInitial *initial = &g_array_index (initials, UsInitial, i);

      g_string_append_printf (found, "%s%s%u", i > 0 ? " " : "", initial->letter, initial->index);
    }
  return g_string_free (found, FALSE);
}

static void
test_orders (void **state)
{
  static const struct
  {
    const char *language;
    const char *names[6];
    const char *found;
  } rows[] = {
    { "en", { "4 Rivers", "Alp", "Älv", "Brook", "élan" }, "#0 A1 B3 E4" },
    { "en", { "The Alps", "A Brook", "Dr Cole Ray", "The Delta" }, "A0 B1 C2 D3" },
    { "en", { "Zoe Adams", "Ben Brook", "Ann Cole" }, "A0 B1 C2" },
    { "en", { "River", "Alp", "Rain" }, "" },
    { "en", { "Rain", "River" }, "" },
    { "ar", { "اتحاد", "بئر", "تحالف" }, "ا0 ب1 ت2" },
    { "en", { NULL }, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = find (rows[i].names, rows[i].language);

      assert_string_equal (found, rows[i].found);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_orders),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
