/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-import-rows.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

typedef enum
{
  PROP_ACCEPTED = 1,
} UsSignatoryImportRowProperty;

struct _UsSignatoryImportRow
{
  GObject parent_instance;

  UsSignatoryImportRows *rows;
  guint row;
};

G_DEFINE_FINAL_TYPE (UsSignatoryImportRow, us_signatory_import_row, G_TYPE_OBJECT)

struct _UsSignatoryImportRows
{
  GObject parent_instance;

  UsListImport *import; /* outlives its rows */
  GArray *rows;         /* of guint */
};

static guint accepted_signal;

static void
us_signatory_import_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsSignatoryImportRow *self = US_SIGNATORY_IMPORT_ROW (object);

  switch ((UsSignatoryImportRowProperty) id)
    {
    case PROP_ACCEPTED:
      g_value_set_boolean (value, us_list_import_get_accepted (self->rows->import, self->row));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_signatory_import_row_set_property (GObject *object, guint id, const GValue *value,
                                      GParamSpec *pspec)
{
  UsSignatoryImportRow *self = US_SIGNATORY_IMPORT_ROW (object);

  switch ((UsSignatoryImportRowProperty) id)
    {
    case PROP_ACCEPTED:
      us_list_import_set_accepted (self->rows->import, self->row, g_value_get_boolean (value));
      g_signal_emit (self->rows, accepted_signal, 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_signatory_import_row_finalize (GObject *object)
{
  g_object_unref (US_SIGNATORY_IMPORT_ROW (object)->rows);

  G_OBJECT_CLASS (us_signatory_import_row_parent_class)->finalize (object);
}

static void
us_signatory_import_row_class_init (UsSignatoryImportRowClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = us_signatory_import_row_get_property;
  G_OBJECT_CLASS (klass)->set_property = us_signatory_import_row_set_property;
  G_OBJECT_CLASS (klass)->finalize = us_signatory_import_row_finalize;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), PROP_ACCEPTED,
      g_param_spec_boolean ("accepted", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
us_signatory_import_row_init (UsSignatoryImportRow *self)
{
}

/**
 * us_signatory_import_row_get_row:
 * @self: a row
 *
 * Main thread only.
 *
 * Returns: its place in the table, from 0
 */
guint
us_signatory_import_row_get_row (UsSignatoryImportRow *self)
{
  g_return_val_if_fail (US_IS_SIGNATORY_IMPORT_ROW (self), 0);

  return self->row;
}

/**
 * us_signatory_import_row_describe:
 * @self: a row
 *
 * Main thread only.
 *
 * Returns: (transfer full): what it is and will do, translated
 */
char *
us_signatory_import_row_describe (UsSignatoryImportRow *self)
{
  UsRowKind kind;

  g_return_val_if_fail (US_IS_SIGNATORY_IMPORT_ROW (self), NULL);

  kind = us_list_import_get_kind (self->rows->import, self->row);
  if ((kind == US_ROW_NEW || kind == US_ROW_UPDATE) &&
      !us_list_import_get_accepted (self->rows->import, self->row))
    return g_strdup (_ ("Left out"));
  return us_list_import_describe (self->rows->import, self->row);
}

/**
 * us_signatory_import_row_get_cell:
 * @self: a row
 * @column: a column of the table
 *
 * Main thread only.
 *
 * Returns: (transfer none): what stands there
 */
const char *
us_signatory_import_row_get_cell (UsSignatoryImportRow *self, guint column)
{
  const char *cell;

  g_return_val_if_fail (US_IS_SIGNATORY_IMPORT_ROW (self), "");

  cell = us_table_get_cell (us_list_import_get_table (self->rows->import), self->row, column);
  return cell == NULL ? "" : cell;
}

static GType
us_signatory_import_rows_get_item_type (GListModel *model)
{
  return US_TYPE_SIGNATORY_IMPORT_ROW;
}

static guint
us_signatory_import_rows_get_n_items (GListModel *model)
{
  return US_SIGNATORY_IMPORT_ROWS (model)->rows->len;
}

static gpointer
us_signatory_import_rows_get_item (GListModel *model, guint position)
{
  UsSignatoryImportRows *self = US_SIGNATORY_IMPORT_ROWS (model);
  UsSignatoryImportRow *row;

  if (position >= self->rows->len)
    return NULL;
  row = g_object_new (US_TYPE_SIGNATORY_IMPORT_ROW, NULL);
  row->rows = g_object_ref (self);
  row->row = g_array_index (self->rows, guint, position);
  return row;
}

static void
us_signatory_import_rows_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = us_signatory_import_rows_get_item_type;
  interface->get_n_items = us_signatory_import_rows_get_n_items;
  interface->get_item = us_signatory_import_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (UsSignatoryImportRows, us_signatory_import_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      us_signatory_import_rows_list_model_init))

static void
us_signatory_import_rows_finalize (GObject *object)
{
  g_array_unref (US_SIGNATORY_IMPORT_ROWS (object)->rows);

  G_OBJECT_CLASS (us_signatory_import_rows_parent_class)->finalize (object);
}

static void
us_signatory_import_rows_class_init (UsSignatoryImportRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = us_signatory_import_rows_finalize;

  /**
   * UsSignatoryImportRows::accepted-changed:
   * @self: the rows
   *
   * Another number of rows will be done.
   */
  accepted_signal = g_signal_new ("accepted-changed", US_TYPE_SIGNATORY_IMPORT_ROWS,
                                  G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
us_signatory_import_rows_init (UsSignatoryImportRows *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * us_signatory_import_rows_new:
 * @import: an import that is classified, and outlives the rows
 * @kind: a #UsRowKind, or %US_IMPORT_ALL_KINDS for all that are not empty
 *
 * Main thread only.
 *
 * Returns: (transfer full): the rows of that kind
 */
UsSignatoryImportRows *
us_signatory_import_rows_new (UsListImport *import, int kind)
{
  UsSignatoryImportRows *self;
  guint n_rows;

  g_return_val_if_fail (import != NULL, NULL);

  self = g_object_new (US_TYPE_SIGNATORY_IMPORT_ROWS, NULL);
  self->import = import;
  n_rows = us_table_get_n_rows (us_list_import_get_table (import));
  for (guint row = 0; row < n_rows; row++)
    {
      const UsRowKind is = us_list_import_get_kind (import, row);

      if (kind == US_IMPORT_ALL_KINDS ? is != US_ROW_EMPTY : (int) is == kind)
        g_array_append_val (self->rows, row);
    }
  return self;
}

/* translators: kinds of rows of a list, and how many there are */
static const char *const kind_titles[] = { N_ ("All (%u)"), N_ ("New (%u)"),
                                           N_ ("Already Listed (%u)"), N_ ("Updates (%u)"),
                                           N_ ("Unclear (%u)") };

/**
 * us_signatory_import_rows_count_kinds:
 * @import: an import that is classified
 * @ret_title: (out) (transfer full): "62 Rows Found"
 *
 * Main thread only.
 *
 * Returns: (transfer full): what the rows are, each with how many they are: first all of them, then
 *   the kinds as in #UsRowKind, but for the empty ones
 */
GListModel *
us_signatory_import_rows_count_kinds (UsListImport *import, char **ret_title)
{
  GtkStringList *kinds;
  guint n_rows;

  g_return_val_if_fail (import != NULL && ret_title != NULL, NULL);

  kinds = gtk_string_list_new (NULL);
  n_rows = us_table_get_n_rows (us_list_import_get_table (import)) -
           us_list_import_count (import, US_ROW_EMPTY);
  for (guint i = 0; i < G_N_ELEMENTS (kind_titles); i++)
    {
      const guint count = i == 0 ? n_rows : us_list_import_count (import, (UsRowKind) (i - 1));
      g_autofree char *kind = g_strdup_printf (_ (kind_titles[i]), count);

      gtk_string_list_append (kinds, kind);
    }
  *ret_title = g_strdup_printf (ngettext ("%u Row Found", "%u Rows Found", n_rows), n_rows);
  return G_LIST_MODEL (kinds);
}

/**
 * us_signatory_import_rows_describe:
 * @import: an import that is classified
 *
 * How the list was read, and how many rows wait for somebody to look at them: only some of the rows
 * are in sight, and these are not added by themselves. Main thread only.
 *
 * Returns: (transfer full): "10 unclear · Table parted by tabs, UTF-8"
 */
char *
us_signatory_import_rows_describe (UsListImport *import)
{
  guint n_unclear;
  const char *table;
  g_autofree char *unclear = NULL;

  g_return_val_if_fail (import != NULL, NULL);

  table = us_table_get_description (us_list_import_get_table (import));
  n_unclear = us_list_import_count (import, US_ROW_UNCLEAR);
  if (n_unclear == 0)
    return g_strdup (table);
  unclear = g_strdup_printf (ngettext ("%u unclear", "%u unclear", n_unclear), n_unclear);
  return g_strdup_printf ("%s · %s", unclear, table);
}
