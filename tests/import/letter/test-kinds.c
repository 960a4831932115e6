/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/kinds.h"
#include "import/letter/recogniser.h"

/* What the signatories are: "oi" is an organisation and an individual; a capital letter is one that
 * is doubted. */
static void
check (const char *names, const char *kinds)
{
  g_autofree char *text = g_strconcat (LETTER, names, "\n", NULL);
  g_autoptr (UsDraft) draft = recognise (text);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < draft->signatories->len; i++)
    {
      const UsDraftPerson *one = signatory (draft, i);
      const char kind = one->kind == US_SIGNATORY_IS_ORGANISATION ? 'o'
                        : one->kind == US_SIGNATORY_IS_INDIVIDUAL ? 'i'
                                                                  : 'r';

      g_string_append_c (found, one->reason != NULL ? g_ascii_toupper (kind) : kind);
    }
  if (strcmp (found->str, kinds) != 0)
    fail_msg ("“%s” are “%s”", names, found->str);
}

static void
test_people (void **state)
{
  check ("Fatima El Idrissi\nMarco Bianchi\nAnna Schmidt", "iii");
  check ("Fatima El Idrissi\nIvo Novak\nChidi Abara\nAnna Schmidt\nTove Holm", "iiiii");
  check ("Dr Ivo Novak\nChidi Abara\nTove Holm\nProf. Mia Li", "iiii");
  check ("Signatories: Fatima El Idrissi, Ivo Novak, Anna Schmidt", "iii");
  check ("فاطمة الإدريسي\nأحمد منصور\nغسان حداد", "iii");
  check ("Fatima El Idrissi (Morocco)\nMarco Bianchi (Italy)\nAnna Schmidt (Germany)", "iii");
  check ("Anna Schmidt", "i");
}

static void
test_organisations (void **state)
{
  check ("Water Trust\nLake Union\nRiver Watch", "ooo");
  check ("Attac Valence\nGreenpeace\nOxfam\nWater Trust", "oooo");
  check ("Extinction Rebellion\nGreenpeace\nLake Union\nNaturskydd Lund", "oooo");
}

static void
test_among_organisations (void **state)
{
  check ("Water Trust\nFatima El Idrissi\nLake Union\nAnna Schmidt\nRiver Watch", "oioio");
  check ("Water Trust\nAnna Schmidt\nIvo Novak\nMarco Bianchi\nLake Union", "oiIio");
  check ("Water Trust\nAnna Schmidt\nLake Union\nRiver Watch", "oIoo");
  check ("Water Trust\nAttac Valence\nAnna Schmidt\nMarco Bianchi\nLake Union\nBook Society",
         "oOiioo");
}

static void
test_headings (void **state)
{
  check ("Organisations\n\nWater Trust\nAttac Valence\n\nIndividuals\n\nIvo Novak\nChidi Abara\n"
         "Tove Holm\nZimoun",
         "ooiiiI");
  check ("Signed by organisations and individuals:\n\nWater Trust\nAnna Schmidt\nMarco Bianchi\n"
         "Lake Union",
         "oiio");
  check ("Supporting organisations:\n\nWater Trust\nAnna Schmidt\nMarco Bianchi\nLake Union",
         "oOOo");
}

/* Where people say what they are, a name alone need not be one of them. */
static void
test_with_roles (void **state)
{
  check ("Jane Roe, Chair, Water Trust\nReading Circle\nIvo Novak, Director, Lake Union\nBook "
         "Society",
         "roro");
}

/* Names without a sign are not taken for people, but may be. */
static void
test_unknown (void **state)
{
  check ("Ivo Novak\nChidi Abara\nTove Holm", "OOO");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_people),   cmocka_unit_test (test_organisations),
    cmocka_unit_test (test_headings), cmocka_unit_test (test_among_organisations),
    cmocka_unit_test (test_unknown),  cmocka_unit_test (test_with_roles),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
