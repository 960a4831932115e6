/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/addressee.h"
#include "publish/courtesy.h"

#define MOST 3

typedef struct
{
  const char *honorific, *name, *office, *salutation;
} Person;

static const struct
{
  const char *language;
  Person people[MOST];
  const char *expected;
} rows[] = {
  { "en", { { "H.E.", "Ana Sá", "Minister of Health", NULL } }, "Your Excellency," },
  { "en", { { NULL, "Ana Sá", "Minister of Health", NULL } }, "Dear Minister," },
  { "en", { { "Dr", "Miriam Okello-Hart", NULL, NULL } }, "Dear Dr Okello-Hart," },
  { "en", { { "Dr ", "Miriam Okello-Hart ", NULL, NULL } }, "Dear Dr Okello-Hart," },
  { "en", { { NULL, "Miriam Okello", NULL, NULL } }, "Dear Miriam Okello," },
  { "en", { { "Mr", "Jan Vos", "President", NULL } }, "Mr President," },
  { "en", { { "Ms", "Eva Vos", "President of the Council", NULL } }, "Madam President," },
  { "en",
    { { "H.E.", "Ana Sá", "Minister", NULL }, { NULL, "Members of the Board", NULL, NULL } },
    "Your Excellency, dear Members of the Board," },
  { "en",
    { { "H.E.", "Ana Sá", NULL, NULL },
      { "H. E.", "Bo Li", NULL, NULL },
      { "H.E.", "C", NULL, NULL } },
    "Your Excellencies," },
  { "en-GB", { { NULL, "Ana", "Minister", "Dear Ana," } }, "Dear Ana," },
  { "en", { { NULL, NULL, "Ministry of Water", NULL } }, "Dear Sir or Madam," },
  { "fr",
    { { "S. E. M.", "Augustin Faye", "Ministre de la Communication", NULL },
      { "Mme", "Salimata Touré", "Présidente de l’Assemblée nationale", NULL } },
    "Monsieur le Ministre, Madame la Présidente," },
  { "fr", { { NULL, "X", "Ministre", NULL } }, "Madame la Ministre, Monsieur le Ministre," },
  { "fr", { { NULL, "Les membres du Conseil", NULL, NULL } }, "Mesdames et Messieurs," },
  { "es",
    { { "Sr.", "Juan Paz", "Ministro de Agua", NULL }, { "Sra.", "Eva Sol", "Presidenta", NULL } },
    "Señor Ministro, señora Presidenta:" },
  { "es", { { NULL, "Miembros del Consejo", NULL, NULL } }, "Estimados miembros del Consejo:" },
  { "ar", { { "معالي", "سامي", "وزير المياه", NULL } }, "معالي الوزير،" },
  { "ar",
    { { NULL, "ليلى", "وزيرة الصحة", NULL }, { "سعادة", "كريم", "سفير", NULL } },
    "معالي الوزيرة، سعادة السفير،" },
  { "de",
    { { "Frau", "Anna Berg", "Bundesministerin", NULL } },
    "Sehr geehrte Frau Bundesministerin," },
  { "sv", { { NULL, "Anna Berg", NULL, NULL } }, "" },
};

static void
set (UsAddressee *addressee, guint property, const char *value)
{
  if (value != NULL)
    us_item_set_string (US_ITEM (addressee), property, value, NULL);
}

static UsStatement *
write_letter (const char *language, const Person *people, gsize n_people)
{
  UsStatement *statement = us_statement_new ();
  UsItemList *list = us_statement_get_addressees (statement);

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, language, NULL);
  for (gsize i = 0; i < n_people; i++)
    {
      g_autoptr (UsAddressee) addressee = us_addressee_new (people[i].name);

      set (addressee, US_ADDRESSEE_HONORIFIC, people[i].honorific);
      set (addressee, US_ADDRESSEE_OFFICE, people[i].office);
      set (addressee, US_ADDRESSEE_SALUTATION, people[i].salutation);
      us_item_list_insert (list, us_item_list_get_length (list), addressee, NULL);
    }
  return statement;
}

static void
test_salutations (void **state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsStatement) statement = write_letter (rows[i].language, rows[i].people, MOST);
      g_autofree char *salutation = us_courtesy_suggest_salutation (statement);

      assert_string_equal (salutation, rows[i].expected);
    }
}

static const struct
{
  const char *language;
  Person people[2];
  const char *joint;
  const char *expected[2];
} cases[] = {
  { "en",
    { { "H.E.", "Miriam Okello-Hart", "Minister", NULL },
      { NULL, "Members of the Board", NULL, NULL } },
    "Your Excellency, dear Members of the Board,",
    { "Your Excellency,", "Dear Members of the Board," } },
  { "fr",
    { { "S. E. M.", "Augustin Faye", "Ministre de la Communication", NULL },
      { "Mme", "Salimata Touré", "Présidente de l’Assemblée nationale", NULL } },
    "Monsieur le Ministre, Madame la Présidente,",
    { "Monsieur le Ministre,", "Madame la Présidente," } },
  { "es",
    { { "Sr.", "Juan Paz", "Ministro de Agua", NULL },
      { NULL, "Miembros del Consejo", NULL, NULL } },
    "Señor Ministro, estimados miembros del Consejo:",
    { "Señor Ministro:", "Estimados miembros del Consejo:" } },
  { "ar",
    { { NULL, "ليلى", "وزيرة الصحة", NULL }, { "سعادة", "كريم", "سفير", NULL } },
    "معالي الوزيرة، سعادة السفير،",
    { "معالي الوزيرة،", "سعادة السفير،" } },
  { "de",
    { { "Frau", "Anna Berg", "Bundesministerin", NULL }, { "Herr", "Jan Tal", "Präsident", NULL } },
    "Sehr geehrte Frau Bundesministerin, sehr geehrter Herr Präsident,",
    { "Sehr geehrte Frau Bundesministerin,", "Sehr geehrter Herr Präsident," } },
  /* The plural is nobody's. */
  { "en",
    { { "H.E.", "Ana Sá", NULL, NULL }, { "H.E.", "Bo Li", NULL, NULL } },
    "Your Excellencies,",
    { "Your Excellency,", "Your Excellency," } },
  /* What somebody wrote for one stays that one's. */
  { "en",
    { { "H.E.", "Ana Sá", NULL, NULL }, { "H.E.", "Bo Li", NULL, "Dear Bo" } },
    "Dear Minister Sá,",
    { "Dear Minister Sá,", "Dear Bo" } },
  /* A letter that greets nobody, or in a language that is not known, stays as it is. */
  { "en", { { NULL, "Ana Sá", NULL, NULL }, { NULL, "Bo Li", NULL, NULL } }, "", { "", "" } },
  { "sv",
    { { NULL, "Ana Sá", NULL, NULL }, { NULL, "Bo Li", NULL, NULL } },
    "Bästa vänner,",
    { "Bästa vänner,", "Bästa vänner," } },
  /* The only one is greeted as the letter says. */
  { "en", { { "H.E.", "Ana Sá", NULL, NULL }, { 0 } }, "Dear Ana,", { "Dear Ana,", "Dear Ana," } },
};

/* Who gets a copy of their own is not greeted together with the others. */
static void
test_one_of_several (void **state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (UsStatement) statement = write_letter (cases[i].language, cases[i].people, 2);
      UsItemList *list = us_statement_get_addressees (statement);

      for (guint j = 0; j < us_item_list_get_length (list); j++)
        {
          g_autofree char *salutation =
              us_courtesy_choose_salutation (us_item_list_get (list, j), cases[i].joint);

          assert_string_equal (salutation, cases[i].expected[j]);
        }
    }
}

static void
test_nobody (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *salutation = us_courtesy_suggest_salutation (statement);

  assert_string_equal (salutation, "");
}

static void
test_valedictions (void **state)
{
  static const char *const languages[] = { "en", "fr", "es", "ar", "de", "it", "pt-BR" };
  g_auto (GStrv) unknown = us_courtesy_list_valedictions ("sv");

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_auto (GStrv) list = us_courtesy_list_valedictions (languages[i]);

      assert_true (g_strv_length (list) >= 4);
    }
  assert_int_equal (g_strv_length (unknown), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_salutations),
    cmocka_unit_test (test_one_of_several),
    cmocka_unit_test (test_nobody),
    cmocka_unit_test (test_valedictions),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
