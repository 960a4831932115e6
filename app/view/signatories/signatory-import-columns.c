/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-import-columns.h"

#include "view/accessible.h"
#include "view/settings.h"
#include "view/signatories/signatory-fields.h"
#include "view/signatories/signatory-import-cells.h"

#include <glib/gi18n.h>

/* Wide enough for most names; the drop-downs above the columns are as wide. */
#define FIRST_WIDTH 240
#define WIDTH 180
#define GAP 6 /* between the choices above the columns */

/* Which of these somebody has changed, from 1. */
#define CHANGED "us-changed"

/* Headers of more lists than that are forgotten again. */
#define MAX_REMEMBERED 32u

static const struct
{
  guint role;
  const char *name; /* in the settings */
  const char *title;
} special_roles[] = {
  { US_COLUMN_NONE, "none", N_ ("Ignore") },
  { US_COLUMN_LINE, "line", N_ ("Whole Line") },
  { US_COLUMN_FIRST_NAME, "first-name", N_ ("First Name") },
  { US_COLUMN_FAMILY_NAME, "family-name", N_ ("Family Name") },
  { US_COLUMN_ID, "id", N_ ("Number in the Register") },
};

static guint
count_roles (void)
{
  return us_signatory_fields_count () + G_N_ELEMENTS (special_roles);
}

/* Rows of the drop-downs: the special ones at the ends, the fields between them. */
static guint
get_role_at (guint position)
{
  const guint n_fields = us_signatory_fields_count ();

  if (position == 0)
    return US_COLUMN_NONE;
  return position <= n_fields ? position : special_roles[position - n_fields].role;
}

static guint
find_role (guint role)
{
  for (guint i = 0; i < count_roles (); i++)
    if (get_role_at (i) == role)
      return i;
  return 0;
}

static const char *
get_role_title (guint role)
{
  for (gsize i = 0; i < G_N_ELEMENTS (special_roles); i++)
    if (special_roles[i].role == role)
      return _ (special_roles[i].title);
  return us_signatory_fields_title (role);
}

static const char *
get_role_name (guint role)
{
  for (gsize i = 0; i < G_N_ELEMENTS (special_roles); i++)
    if (special_roles[i].role == role)
      return special_roles[i].name;
  return us_signatory_fields_get (role)->name;
}

static char *
get_column_title (UsTable *table, guint column)
{
  const char *header =
      us_table_get_has_header (table) ? us_table_get_cell (table, 0, column) : NULL;

  if (header != NULL && *header != '\0')
    return g_strdup (header);
  return g_strdup_printf (_ ("Column %u"), column + 1);
}

static void
append_column (GtkColumnView *view, const char *title, GtkListItemFactory *factory, int width,
               gboolean last)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  gtk_column_view_column_set_fixed_width (column, width);
  /* Long lines use what the others leave. */
  gtk_column_view_column_set_expand (column, last);
  gtk_column_view_append_column (view, column);
}

/**
 * us_signatory_import_columns_fill:
 * @view: a view of a #UsSignatoryImportRows
 * @table: the list
 *
 * Gives it a column that says what a row will do, and one for each of the list. Main thread only.
 */
void
us_signatory_import_columns_fill (GtkColumnView *view, UsTable *table)
{
  GListModel *columns;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (table != NULL);

  us_accessible_name_columns (view, _ ("Rows of the List"));
  columns = gtk_column_view_get_columns (view);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
  append_column (view, _ ("What It Will Do"),
                 us_signatory_import_cells_new_what (_ ("What It Will Do")), FIRST_WIDTH, FALSE);
  for (guint i = 0; i < us_table_get_n_columns (table); i++)
    {
      g_autofree char *title = get_column_title (table, i);

      append_column (view, title, us_signatory_import_cells_new (title, i), WIDTH,
                     i + 1 == us_table_get_n_columns (table));
    }
}

typedef struct
{
  guint column;
  UsColumnRoleChanged changed;
  gpointer user_data;
} Choice;

static void
selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, Choice *choice)
{
  g_object_set_data (G_OBJECT (gtk_widget_get_parent (GTK_WIDGET (drop_down))), CHANGED,
                     GUINT_TO_POINTER (choice->column + 1));
  choice->changed (choice->column, get_role_at (gtk_drop_down_get_selected (drop_down)),
                   choice->user_data);
}

static GtkWidget *
create_drop_down (UsTable *table, guint column, UsColumnRoleChanged changed, gpointer user_data)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autofree char *title = get_column_title (table, column);
  /* translators: %s is a column of a list; the label of a list of what it may mean */
  g_autofree char *label = g_strdup_printf (_ ("Meaning of “%s”"), title);
  Choice *choice = g_new0 (Choice, 1);
  GtkWidget *drop_down;

  for (guint i = 0; i < count_roles (); i++)
    gtk_string_list_append (titles, get_role_title (get_role_at (i)));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&titles)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down),
                              find_role (us_table_get_role (table, column)));
  gtk_widget_set_size_request (drop_down, WIDTH - GAP, -1);
  gtk_widget_set_margin_end (drop_down, GAP);
  us_accessible_name_drop_down (GTK_DROP_DOWN (drop_down), label);
  choice->column = column;
  choice->changed = changed;
  choice->user_data = user_data;
  g_object_set_data_full (G_OBJECT (drop_down), "us-choice", choice, g_free);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (selected_cb), choice);
  return drop_down;
}

/**
 * us_signatory_import_columns_fill_roles:
 * @box: a row above the columns
 * @table: the list
 * @changed: called when somebody says what a column means; outlives @box
 * @user_data: for @changed
 *
 * Puts a drop-down above each column. Main thread only.
 */
void
us_signatory_import_columns_fill_roles (GtkBox *box, UsTable *table, UsColumnRoleChanged changed,
                                        gpointer user_data)
{
  GtkWidget *child;
  GtkWidget *label = gtk_label_new (_ ("Columns Are"));

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (table != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  gtk_widget_set_size_request (label, FIRST_WIDTH, -1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (box, label);
  for (guint i = 0; i < us_table_get_n_columns (table); i++)
    gtk_box_append (box, create_drop_down (table, i, changed, user_data));
}

/**
 * us_signatory_import_columns_refocus:
 * @box: a row that us_signatory_import_columns_fill_roles() filled again
 *
 * Gives the keyboard to the drop-down with which somebody said what a column means. Main thread
 * only.
 *
 * Returns: whether there was one
 */
gboolean
us_signatory_import_columns_refocus (GtkBox *box)
{
  GtkWidget *child;
  guint place;

  g_return_val_if_fail (GTK_IS_BOX (box), FALSE);

  place = GPOINTER_TO_UINT (g_object_steal_data (G_OBJECT (box), CHANGED));
  child = place > 0 ? gtk_widget_get_first_child (GTK_WIDGET (box)) : NULL;
  for (guint i = 0; child != NULL && i < place; i++)
    child = gtk_widget_get_next_sibling (child);
  return child != NULL && gtk_widget_grab_focus (child);
}

/* What makes two lists alike: the words above their columns. */
static char *
get_signature (UsTable *table)
{
  GString *signature = g_string_new (NULL);

  for (guint i = 0; i < us_table_get_n_columns (table); i++)
    {
      const char *cell = us_table_get_cell (table, 0, i);

      g_string_append_printf (signature, "%s\t", cell == NULL ? "" : cell);
    }
  return g_string_free (signature, FALSE);
}

/**
 * us_signatory_import_columns_recall:
 * @table: a list that was read
 *
 * Lets its columns mean what people said of a list with the same header before. Main thread only.
 *
 * Returns: whether there was one
 */
gboolean
us_signatory_import_columns_recall (UsTable *table)
{
  g_autoptr (GVariant) all = NULL;
  g_autofree char *signature = NULL;
  g_auto (GStrv) roles = NULL;

  g_return_val_if_fail (table != NULL, FALSE);

  if (!us_table_get_has_header (table))
    return FALSE;
  all = g_settings_get_value (us_settings_get (), "import-mappings");
  signature = get_signature (table);
  if (!g_variant_lookup (all, signature, "^as", &roles))
    return FALSE;
  for (guint i = 0; roles[i] != NULL && i < us_table_get_n_columns (table); i++)
    for (guint j = 0; j < count_roles (); j++)
      if (g_str_equal (get_role_name (get_role_at (j)), roles[i]))
        us_table_set_role (table, i, get_role_at (j));
  return TRUE;
}

/**
 * us_signatory_import_columns_fill_status:
 * @drop_down: gets what new signatories can be marked as, and what they were the last time
 *
 * Main thread only.
 */
void
us_signatory_import_columns_fill_status (GtkDropDown *drop_down)
{
  g_autoptr (GListModel) titles = us_signatory_fields_list_choices (US_SIGNATORY_STATUS);

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  gtk_drop_down_set_model (drop_down, titles);
  us_accessible_name_drop_down (drop_down, _ ("Mark Them As"));
  gtk_drop_down_set_selected (drop_down, g_settings_get_uint (us_settings_get (), "import-status"));
}

/**
 * us_signatory_import_columns_remember:
 * @table: a list that is imported
 * @status: what its new signatories are marked as
 *
 * Keeps that for the next, and what the columns mean for the next with the same header. Main thread
 * only.
 */
void
us_signatory_import_columns_remember (UsTable *table, guint status)
{
  g_autoptr (GVariant) all = NULL;
  g_autofree char *signature = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key;
  GVariant *value;
  guint n_kept = 1;

  g_return_if_fail (table != NULL);

  g_settings_set_uint (us_settings_get (), "import-status", status);
  if (!us_table_get_has_header (table))
    return;
  all = g_settings_get_value (us_settings_get (), "import-mappings");
  signature = get_signature (table);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sas}"));
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("{sas}"));
  g_variant_builder_add (&builder, "s", signature);
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < us_table_get_n_columns (table); i++)
    g_variant_builder_add (&builder, "s", get_role_name (us_table_get_role (table, i)));
  g_variant_builder_close (&builder);
  g_variant_builder_close (&builder);
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&s@as}", &key, &value))
    {
      if (!g_str_equal (key, signature) && n_kept++ < MAX_REMEMBERED)
        g_variant_builder_add (&builder, "{s@as}", key, value);
      g_variant_unref (value);
    }
  g_settings_set_value (us_settings_get (), "import-mappings", g_variant_builder_end (&builder));
}
