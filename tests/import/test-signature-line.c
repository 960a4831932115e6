/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/signature-line.h"

#include <string.h>

static void
assert_field (const char *got, const char *want)
{
  assert_string_equal (got != NULL ? got : "", want);
}

typedef struct
{
  const char *line;
  const char *name;
  const char *role;
  const char *organisation;
  const char *country;
  UsSignatoryKind kind;
} Row;

static void
check (const Row *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (UsDraft) draft = us_draft_new ();
      UsDraftPerson *person = us_draft_add_person (draft->signatories, 1);
      us_signature_line_parse (rows[i].line, us_phrases_get ("en"), person);
      assert_field (person->name, rows[i].name);
      assert_field (person->role, rows[i].role);
      assert_field (person->organisation, rows[i].organisation);
      assert_field (person->country, rows[i].country);
      assert_int_equal (person->kind, rows[i].kind);
    }
}

static void
test_lines (void **state)
{
  static const Row rows[] = {
    { "Reading Circle", "Reading Circle", "", "", "", US_SIGNATORY_IS_ORGANISATION },
    { "Local Support & Small-Projects (LSSP)", "Local Support & Small-Projects (LSSP)", "", "", "",
      US_SIGNATORY_IS_ORGANISATION },
    { "Water Watch, Kenya", "Water Watch", "", "", "Kenya", US_SIGNATORY_IS_ORGANISATION },
    { "Water Watch (Kenya)", "Water Watch", "", "", "Kenya", US_SIGNATORY_IS_ORGANISATION },
    { "Centre for Rivers, Delta University", "Centre for Rivers, Delta University", "", "", "",
      US_SIGNATORY_IS_ORGANISATION },
    { "Jane Roe, Executive Director, Water Watch", "Jane Roe", "Executive Director", "Water Watch",
      "", US_SIGNATORY_IS_REPRESENTATIVE },
    { "Jane Roe, writer and activist", "Jane Roe", "writer and activist", "", "",
      US_SIGNATORY_IS_INDIVIDUAL },
    { "Jane Roe, PhD, lawyer", "Jane Roe, PhD", "lawyer", "", "", US_SIGNATORY_IS_INDIVIDUAL },
    { "Union locale CGT, Karim Haddad, secrétaire", "Union locale CGT", "secrétaire", "", "",
      US_SIGNATORY_IS_ORGANISATION },
    { "Jane Roe, Ivo Novak, teacher", "Jane Roe", "Ivo Novak, teacher", "", "",
      US_SIGNATORY_IS_INDIVIDUAL },
    { "Jane Roe / Actress", "Jane Roe", "Actress", "", "", US_SIGNATORY_IS_INDIVIDUAL },
    { "Jane Roe @ Water Trust", "Jane Roe", "", "Water Trust", "", US_SIGNATORY_IS_REPRESENTATIVE },
    { "Jane Roe | Water Trust | Kenya", "Jane Roe", "", "Water Trust", "Kenya",
      US_SIGNATORY_IS_REPRESENTATIVE },
    { "Jane Roe /", "Jane Roe", "", "", "", US_SIGNATORY_IS_ORGANISATION },
    { "Jane Roe | CEO, Liquid Pipes", "Jane Roe", "CEO", "Liquid Pipes", "",
      US_SIGNATORY_IS_REPRESENTATIVE },
    { "Prof. Dr. Jane Roe, Universidad del Río", "Prof. Dr. Jane Roe", "", "Universidad del Río",
      "", US_SIGNATORY_IS_REPRESENTATIVE },
    { "Marco Ferrero, per il Comitato Tram 9", "Marco Ferrero", "", "per il Comitato Tram 9", "",
      US_SIGNATORY_IS_REPRESENTATIVE },
    { "Jane Roe, on behalf of the Water Network (WN)", "Jane Roe", "",
      "on behalf of the Water Network (WN)", "", US_SIGNATORY_IS_REPRESENTATIVE },
    { "Prof. Jane Roe – University of the River", "Prof. Jane Roe", "", "University of the River",
      "", US_SIGNATORY_IS_REPRESENTATIVE },
    { "Jane Roe - Executive Director, Water Watch", "Jane Roe", "Executive Director", "Water Watch",
      "", US_SIGNATORY_IS_REPRESENTATIVE },
    { "Couriers United – Belgium", "Couriers United", "", "", "Belgium",
      US_SIGNATORY_IS_ORGANISATION },
    { "River Watch – Northern Programme", "River Watch – Northern Programme", "", "", "",
      US_SIGNATORY_IS_ORGANISATION },
    { "Jane Roe / Director - School of Rivers", "Jane Roe", "Director", "School of Rivers", "",
      US_SIGNATORY_IS_REPRESENTATIVE },
    { "Jane Roe, Director – School of Rivers, Delta", "Jane Roe", "Director",
      "School of Rivers, Delta", "", US_SIGNATORY_IS_REPRESENTATIVE },
    { "Jane Roe, Director - pipes. Actor, Writer", "Jane Roe", "Director - pipes. Actor, Writer",
      "", "", US_SIGNATORY_IS_INDIVIDUAL },
    { "Jane Roe, MP, Rivers Committee", "Jane Roe", "MP", "Rivers Committee", "",
      US_SIGNATORY_IS_REPRESENTATIVE },
    { "Zed, Artist (Kenya)", "Zed", "Artist", "", "Kenya", US_SIGNATORY_IS_INDIVIDUAL },
    { "Jane Roe, writer (UK)", "Jane Roe", "writer", "", "UK", US_SIGNATORY_IS_INDIVIDUAL },
    { "Signed Jane Roe, teacher", "Jane Roe", "teacher", "", "", US_SIGNATORY_IS_INDIVIDUAL },
    { "Fundación del Agua.", "Fundación del Agua", "", "", "", US_SIGNATORY_IS_ORGANISATION },
    { "Community Legal Centre Inc.", "Community Legal Centre Inc.", "", "", "",
      US_SIGNATORY_IS_ORGANISATION },
  };

  check (rows, G_N_ELEMENTS (rows));
}

/* Some names of countries have two words. */
static void
test_country (void **state)
{
  static const Row rows[] = {
    { "Jane Roe, Legal Adviser, Water Watch, Viet Nam", "Jane Roe", "Legal Adviser", "Water Watch",
      "Viet Nam", US_SIGNATORY_IS_REPRESENTATIVE },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_parentheses (void **state)
{
  static const Row rows[] = {
    { "Jane Roe (farmer, Kisumu)", "Jane Roe", "farmer, Kisumu", "", "",
      US_SIGNATORY_IS_INDIVIDUAL },
    { "Jane Roe (Chair, Water Trust)", "Jane Roe", "Chair", "Water Trust", "",
      US_SIGNATORY_IS_REPRESENTATIVE },
    { "Jane Roe (Water Trust) (Kenya)", "Jane Roe", "", "Water Trust", "Kenya",
      US_SIGNATORY_IS_REPRESENTATIVE },
    { "Jane Roe (Janey)", "Jane Roe (Janey)", "", "", "", US_SIGNATORY_IS_ORGANISATION },
    { "Jane Roe - teacher (Water Trust)", "Jane Roe", "teacher (Water Trust)", "", "",
      US_SIGNATORY_IS_INDIVIDUAL },
    { "River Alliance (farmers, fishers)", "River Alliance (farmers, fishers)", "", "", "",
      US_SIGNATORY_IS_ORGANISATION },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_surname_first (void **state)
{
  static const Row rows[] = {
    { "MARLOWE, Edith, Chair, Oyster Union", "MARLOWE, Edith", "Chair", "Oyster Union", "",
      US_SIGNATORY_IS_REPRESENTATIVE },
    { "VAN DER BERG, Marijke, Institute for Waters (Kenya)", "VAN DER BERG, Marijke", "",
      "Institute for Waters", "Kenya", US_SIGNATORY_IS_REPRESENTATIVE },
    { "O'NEILL, Anna (Farmers' Union)", "O'NEILL, Anna", "", "Farmers' Union", "",
      US_SIGNATORY_IS_REPRESENTATIVE },
    { "Roe, Jane, teacher", "Roe, Jane", "teacher", "", "", US_SIGNATORY_IS_INDIVIDUAL },
    { "Water Union, The (Kenya)", "Water Union, The", "", "", "Kenya",
      US_SIGNATORY_IS_ORGANISATION },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_represented (void **state)
{
  static const struct
  {
    const char *line;
    const char *name;
    const char *person;
    const char *role;
  } rows[] = {
    { "Chamber of Trade, represented by Mr John Pike", "Chamber of Trade", "Mr John Pike", NULL },
    { "Chamber of Trade (represented by Jane Roe, director)", "Chamber of Trade", "Jane Roe",
      "director" },
    { "Friends of the Library (Jean Marsh, Chair)", "Friends of the Library", "Jean Marsh",
      "Chair" },
    { "River Alliance (Jane Roe)", "River Alliance (Jane Roe)", NULL, NULL },
    { "Conseil des puits, représenté par Anne Petit", "Conseil des puits", "Anne Petit", NULL },
    { "Bund der Brunnen, vertreten durch Dr. Eva Holm, Vorsitzende", "Bund der Brunnen",
      "Dr. Eva Holm", "Vorsitzende" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsDraft) draft = us_draft_new ();
      UsDraftPerson *person = us_draft_add_person (draft->signatories, 1);

      us_signature_line_parse (rows[i].line, us_phrases_get ("en"), person);
      assert_string_equal (person->name, rows[i].name);
      assert_true (g_strcmp0 (person->person, rows[i].person) == 0);
      assert_true (g_strcmp0 (person->role, rows[i].role) == 0);
      assert_int_equal (person->kind, US_SIGNATORY_IS_ORGANISATION);
    }
}

static void
test_separator (void **state)
{
  assert_int_equal (us_signature_line_get_separator ("a | b"), '|');
  assert_int_equal (us_signature_line_get_separator ("and/or"), 0);
}

/* Who signs for an organisation is called "Mr". */
static void
test_called (void **state)
{
  g_autoptr (UsDraft) draft = us_draft_new ();
  UsDraftPerson *person = us_draft_add_person (draft->signatories, 1);

  us_signature_line_parse ("Saltmere Chamber of Trade, Mr John Pike", us_phrases_get ("en"),
                           person);
  assert_string_equal (person->name, "Saltmere Chamber of Trade");
  assert_string_equal (person->person, "Mr John Pike");
  assert_null (person->organisation);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lines),       cmocka_unit_test (test_separator),
    cmocka_unit_test (test_called),      cmocka_unit_test (test_country),
    cmocka_unit_test (test_parentheses), cmocka_unit_test (test_surname_first),
    cmocka_unit_test (test_represented),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
