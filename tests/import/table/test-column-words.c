/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/table/column-words.h"

static void
test_headers (void **state)
{
  static const struct
  {
    const char *header;
    guint role;
  } rows[] = {
    { "Name", US_SIGNATORY_NAME },
    { "Nom de famille", US_COLUMN_FAMILY_NAME },
    { "Apellidos", US_COLUMN_FAMILY_NAME },
    { "Country of residence", US_SIGNATORY_COUNTRY },
    { "Land", US_SIGNATORY_COUNTRY },
    { "Organização", US_SIGNATORY_ORGANISATION },
    { "Carica", US_SIGNATORY_ROLE },
    { "البريد الإلكتروني", US_SIGNATORY_EMAIL },
    { "E-MAIL", US_SIGNATORY_EMAIL },
    { "Timestamp", US_SIGNATORY_APPROVED_ON },
    { "approved-by", US_SIGNATORY_APPROVED_BY },
    /* What is a name as a whole is not only its first word. */
    { "First and last name", US_SIGNATORY_NAME },
    { "Prénom et nom", US_SIGNATORY_NAME },
    { "Nombres y apellidos", US_SIGNATORY_NAME },
    { "Vorname, Nachname", US_SIGNATORY_NAME },
    { "Cognome e nome", US_SIGNATORY_NAME },
    { "Nome e sobrenome", US_SIGNATORY_NAME },
    { "الاسم واللقب", US_SIGNATORY_NAME },
    { "Nome do representante", US_SIGNATORY_PERSON },
    { "اسم الممثل", US_SIGNATORY_PERSON },
    { "Nome dell'associazione", US_SIGNATORY_ORGANISATION },
    /* What may not be meant for the public is not printed. */
    { "Internal notes", US_SIGNATORY_REMARK },
    { "Comments", US_SIGNATORY_REMARK },
    { "Commentaires", US_SIGNATORY_REMARK },
    { "Remarques", US_SIGNATORY_REMARK },
    { "Notas internas", US_SIGNATORY_REMARK },
    { "Interne Notizen", US_SIGNATORY_REMARK },
    { "Note interne", US_SIGNATORY_REMARK },
    { "Observações", US_SIGNATORY_REMARK },
    { "ملاحظات داخلية", US_SIGNATORY_REMARK },
    { "ملاحظات", US_SIGNATORY_REMARK },
    { "Note", US_SIGNATORY_NOTE },
    { "Public note", US_SIGNATORY_NOTE },
    { "Shoe size", US_COLUMN_NONE },
    { "", US_COLUMN_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_int_equal (us_column_find_role (rows[i].header), rows[i].role);
}

static void
test_choices (void **state)
{
  static const char *const rows[][2] = {
    { "Yes, we sign", "confirmed" }, { "OUI", "confirmed" },   { "sí", "confirmed" },
    { "ja", "confirmed" },           { "نعم", "confirmed" },   { "Nein", "declined" },
    { "confirmed", "confirmed" },    { "invited", "invited" }, { "perhaps", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *nick = us_column_read_choice (US_SIGNATORY_STATUS, rows[i][0]);

      if (rows[i][1])
        assert_string_equal (nick, rows[i][1]);
      else
        assert_null (nick);
    }
}

static const struct
{
  const char *name;
  guint role;
} meanings[] = {
  { "name", US_SIGNATORY_NAME },
  { "first", US_COLUMN_FIRST_NAME },
  { "family", US_COLUMN_FAMILY_NAME },
  { "person", US_SIGNATORY_PERSON },
  { "role", US_SIGNATORY_ROLE },
  { "organisation", US_SIGNATORY_ORGANISATION },
  { "country", US_SIGNATORY_COUNTRY },
  { "email", US_SIGNATORY_EMAIL },
  { "link", US_SIGNATORY_LINK },
  { "status", US_SIGNATORY_STATUS },
  { "group", US_SIGNATORY_GROUP },
  { "kind", US_SIGNATORY_KIND },
  { "approved-on", US_SIGNATORY_APPROVED_ON },
  { "approved-by", US_SIGNATORY_APPROVED_BY },
  { "note", US_SIGNATORY_NOTE },
  { "remark", US_SIGNATORY_REMARK },
  { "message", US_SIGNATORY_MESSAGE },
  { "sort", US_SIGNATORY_SORT },
  { "listing", US_SIGNATORY_LISTING },
};

static void
check_word (const char *kind, const char *meaning, const char *word)
{
  g_autofree char *nick = NULL;
  guint role = US_COLUMN_NONE;

  if (g_str_equal (kind, "status"))
    {
      nick = us_column_read_choice (US_SIGNATORY_STATUS, word);
      if (g_strcmp0 (nick, meaning) != 0)
        fail_msg ("“%s” is %s, not %s.", word, nick, meaning);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (g_str_equal (meanings[i].name, meaning))
      role = meanings[i].role;
  assert_int_not_equal (role, US_COLUMN_NONE);
  if (us_column_find_role (word) != role)
    fail_msg ("“%s” is %u, not %s.", word, us_column_find_role (word), meaning);
}

/* What stands above columns, and what people answer, in eight languages. */
static void
test_languages (void **state)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", "lists", "labels.txt", NULL);
  g_autoptr (GHashTable) languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) parts = g_strsplit (*line, "\t", -1);
      g_auto (GStrv) words = NULL;

      if (**line == '#' || g_strv_length (parts) != 4)
        continue;
      g_hash_table_add (languages, g_strdup (parts[2]));
      words = g_strsplit (parts[3], "|", -1);
      for (char **word = words; *word != NULL; word++)
        check_word (parts[0], parts[1], *word);
    }
  assert_int_equal (g_hash_table_size (languages), 8);
}

static void
test_dates (void **state)
{
  static const char *const rows[][2] = {
    { "2026-03-22", "2026-03-22" },       { "2026-03-22 10:11:12", "2026-03-22" },
    { "2026-03-22T10:11", "2026-03-22" }, { "22/03/2026 9:15:00", "2026-03-22" },
    { "22 March 2026", "2026-03-22" },    { "soon", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *date = us_column_read_date (rows[i][0]);

      if (rows[i][1])
        assert_string_equal (date, rows[i][1]);
      else
        assert_null (date);
    }
}

static void
test_separators (void **state)
{
  static const struct
  {
    const char *text;
    gunichar separator;
  } rows[] = {
    { "Name,Country\nRain\nWells\n", ',' },
    { "Nom;Pays;Âge\r\nPluie\r\n", ';' },
    { "Name\tE-mail", '\t' },
    { "Jane Roe, Director, River Trust\nName, Country\n", 0 },
    { "Our list\n\n\"March, 2026\"\nName,Country\nRain,Chile\n", ',' },
    { "Name\nCountry\n", 0 },
    { "Name, Shoe size, Hat size, Age, Country\n", 0 },
    { "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_int_equal (us_column_guess_separator (rows[i].text), rows[i].separator);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_headers),    cmocka_unit_test (test_choices),
    cmocka_unit_test (test_languages),  cmocka_unit_test (test_dates),
    cmocka_unit_test (test_separators),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
