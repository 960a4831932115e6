/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "history/history.h"
#include "import/signatories/list-apply.h"
#include "import/signatories/list-import.h"
#include "store/writer/writer.h"

static UsSignatory *
add (UsStatement *statement, const char *name, const char *email, UsSignatoryStatus status)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new (name);

  g_object_set (signatory, "email", email, "status", status, NULL);
  assert_true (us_item_list_append (us_statement_get_signatories (statement), signatory, NULL));
  return signatory;
}

static UsListImport *
start (UsStatement *statement, const char *text)
{
  g_autoptr (UsTable) table = table_make (text);
  UsListImport *import = us_list_import_new (statement, table);
  g_autoptr (GError) error = NULL;

  us_list_import_classify (import, NULL, &error);
  assert_no_error (error);
  return import;
}

static void
test_kinds (void **state)
{
  static const UsRowKind kinds[] = {
    US_ROW_EMPTY,   US_ROW_NEW,     US_ROW_LISTED, US_ROW_UPDATE,
    US_ROW_UNCLEAR, US_ROW_UNCLEAR, US_ROW_LISTED, US_ROW_UNCLEAR
  };
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsListImport) import = NULL;

  add (statement, "River Trust", "", US_SIGNATORY_CONFIRMED);
  add (statement, "Wells", "", US_SIGNATORY_CONFIRMED);
  import = start (statement, "Name;Country\nRain;\nRIVER TRUST;\nwells;Ghana\nRiver Trust e.V.;\n"
                             ";Kenya\nrain;\nRiver Trusts;\n");
  for (guint row = 0; row < G_N_ELEMENTS (kinds); row++)
    {
      g_autofree char *words = us_list_import_describe (import, row);

      assert_int_equal (us_list_import_get_kind (import, row), kinds[row]);
      assert_int_equal (*words == '\0', kinds[row] == US_ROW_EMPTY);
    }
  assert_int_equal (us_list_import_count (import, US_ROW_UNCLEAR), 3);
  assert_int_equal (us_list_import_count_accepted (import), 2);
}

static void
test_one_step (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsHistory) history = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (UsListImport) import = NULL;

  add (statement, "Wells", "", US_SIGNATORY_CONFIRMED);
  before = us_writer_write (statement);
  history = us_history_new (statement);
  import = start (statement, "Name;Country\nRain;Chile\nWells;Ghana\n");
  assert_true (us_list_import_apply (import, NULL));
  assert_int_equal (us_item_list_get_length (us_statement_get_signatories (statement)), 2);
  assert_string_equal (us_history_get_undo_label (history), "Undo Import Signatories");
  assert_true (us_history_undo (history));
  after = us_writer_write (statement);
  assert_true (g_bytes_equal (before, after));
}

/* One row for each reply: the answer goes to whom was asked. */
static void
test_answers (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsSignatory *river = add (statement, "River Trust", "a@river.org", US_SIGNATORY_INVITED);
  UsSignatory *wells = add (statement, "Wells", "w@wells.org", US_SIGNATORY_INVITED);
  g_autoptr (UsListImport) import =
                 start (statement, "Horodateur,Organisation,Représentante,Courriel,Réponse\n"
                                   "2026-03-22 10:00:00,River Trust,Jane Roe,a@river.org,Oui\n"
                                   "2026-03-23 10:00:00,Wells,,w@wells.org,Non\n");

  assert_int_equal (us_list_import_count (import, US_ROW_UPDATE), 2);
  assert_true (us_list_import_apply (import, NULL));
  assert_int_equal (us_signatory_get_status (river), US_SIGNATORY_CONFIRMED);
  assert_string_equal (us_item_get_string (US_ITEM (river), US_SIGNATORY_APPROVED_ON),
                       "2026-03-22");
  assert_string_equal (us_item_get_string (US_ITEM (river), US_SIGNATORY_APPROVED_BY), "Jane Roe");
  assert_int_equal (us_signatory_get_status (wells), US_SIGNATORY_DECLINED);
  assert_string_equal (us_item_get_string (US_ITEM (wells), US_SIGNATORY_APPROVED_BY), "");
}

static void
test_two_of_one_name (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsSignatory *signatory = add (statement, "Jane Roe", "", US_SIGNATORY_CONFIRMED);
  g_autoptr (UsListImport) import = NULL;

  g_object_set (signatory, "organisation", "River Trust", NULL);
  import = start (statement, "Name;Organisation\nJane Roe;Wells\n");
  assert_int_equal (us_list_import_get_kind (import, 1), US_ROW_UNCLEAR);
  assert_ptr_equal (us_list_import_get_match (import, 1), signatory);
  us_list_import_set_accepted (import, 1, TRUE);
  assert_true (us_list_import_apply (import, NULL));
  assert_int_equal (us_item_list_get_length (us_statement_get_signatories (statement)), 2);
}

/* Every letter counts from one: nobody becomes somebody else by the register of another. */
static void
test_register_of_another_letter (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsSignatory *river = add (statement, "River Trust", "", US_SIGNATORY_CONFIRMED);
  UsSignatory *wells = add (statement, "Wells", "", US_SIGNATORY_CONFIRMED);
  UsSignatory *marsh = add (statement, "Marsh", "", US_SIGNATORY_CONFIRMED);
  const char *const ids[] = { us_item_get_id (US_ITEM (river)), us_item_get_id (US_ITEM (wells)),
                              us_item_get_id (US_ITEM (marsh)) };
  g_autofree char *other = g_strdup_printf (
      "id,name,country\n%s,Dunes,Peru\n%s,Reef,Mali\n%s,Wells,Kenya\n", ids[0], ids[1], ids[2]);
  g_autofree char *edited = g_strdup_printf (
      "id,name,country\n%s,River Trust,Peru\n%s,The Wells,\n%s,Marsh,\n", ids[0], ids[1], ids[2]);
  g_autoptr (UsListImport) import = start (statement, other);

  assert_int_equal (us_list_import_count (import, US_ROW_NEW), 2);
  assert_int_equal (us_list_import_get_kind (import, 3), US_ROW_UPDATE);
  assert_ptr_equal (us_list_import_get_match (import, 3), wells);
  assert_true (us_list_import_apply (import, NULL));
  assert_string_equal (us_signatory_get_name (river), "River Trust");
  assert_string_equal (us_item_get_string (US_ITEM (wells), US_SIGNATORY_COUNTRY), "Kenya");
  assert_int_equal (us_item_list_get_length (us_statement_get_signatories (statement)), 5);
  /* In its own, whoever got another name is who they were. */
  us_list_import_free (import);
  import = start (statement, edited);
  assert_ptr_equal (us_list_import_get_match (import, 2), wells);
  assert_int_equal (us_list_import_get_kind (import, 2), US_ROW_UPDATE);
}

static void
test_another_meaning (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsListImport) import = start (statement, "Name;Shoe\nRain;Boot\n");

  us_table_set_role (us_list_import_get_table (import), 1, US_SIGNATORY_NAME);
  assert_true (us_list_import_classify (import, NULL, NULL));
  assert_string_equal (us_list_import_get_value (import, 1, US_SIGNATORY_NAME), "Boot");
}

static void
test_cancelled (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsListImport) import = start (statement, "Rain\nWells\n");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  assert_false (us_list_import_classify (import, cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  assert_int_equal (us_list_import_count_accepted (import), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_kinds),
    cmocka_unit_test (test_one_step),
    cmocka_unit_test (test_answers),
    cmocka_unit_test (test_two_of_one_name),
    cmocka_unit_test (test_register_of_another_letter),
    cmocka_unit_test (test_another_meaning),
    cmocka_unit_test (test_cancelled),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
