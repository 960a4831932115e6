<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- One web page of all pages of the help, for desktops without a viewer for them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:m="http://projectmallard.org/1.0/" exclude-result-prefixes="m">
  <xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat" indent="no"/>
  <xsl:variable name="pages" select="document(/pages/page/@file, /)/m:page"/>

  <xsl:template match="/pages">
    <html lang="{@xml:lang}">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title><xsl:value-of select="$pages[@id = 'index']/m:title"/></title>
        <style>
          :root { color-scheme: light dark; }
          body { font: 1em/1.5 system-ui, sans-serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
          kbd { border: 1px solid currentColor; border-radius: 4px; padding: 0 .3em; font-size: .9em; }
          section { margin-top: 2.5em; }
          nav h2 { font-size: 1em; margin-bottom: 0; }
          nav ul { margin-top: .2em; }
        </style>
      </head>
      <body>
        <h1><xsl:value-of select="$pages[@id = 'index']/m:title"/></h1>
        <xsl:apply-templates select="$pages[@id = 'index']/m:p"/>
        <nav aria-label="{$pages[@id = 'index']/m:title}">
          <xsl:for-each select="$pages[@id = 'index']/m:section">
            <xsl:variable name="target" select="concat('index#', @id)"/>
            <h2><xsl:value-of select="m:title"/></h2>
            <ul>
              <xsl:for-each select="$pages[m:info/m:link/@xref = $target]">
                <li><a href="#{@id}"><xsl:value-of select="m:title"/></a></li>
              </xsl:for-each>
            </ul>
          </xsl:for-each>
        </nav>
        <xsl:apply-templates select="$pages[@id != 'index']"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="m:page">
    <section id="{@id}">
      <h2><xsl:value-of select="m:title"/></h2>
      <xsl:apply-templates select="*[not(self::m:info or self::m:title)]"/>
    </section>
  </xsl:template>
  <xsl:template match="m:section">
    <h3><xsl:value-of select="m:title"/></h3>
    <xsl:apply-templates select="*[not(self::m:title)]"/>
  </xsl:template>
  <xsl:template match="m:p"><p><xsl:apply-templates/></p></xsl:template>
  <xsl:template match="m:list"><ul><xsl:apply-templates select="m:item"/></ul></xsl:template>
  <xsl:template match="m:steps"><ol><xsl:apply-templates select="m:item"/></ol></xsl:template>
  <xsl:template match="m:item"><li><xsl:apply-templates select="m:p/node()"/></li></xsl:template>
  <xsl:template match="m:key"><kbd><xsl:apply-templates/></kbd></xsl:template>
  <xsl:template match="m:keyseq">
    <xsl:for-each select="*"><xsl:if test="position() > 1">+</xsl:if><xsl:apply-templates select="."/></xsl:for-each>
  </xsl:template>
  <xsl:template match="m:guiseq">
    <xsl:for-each select="*"><xsl:if test="position() > 1"> ▸ </xsl:if><xsl:apply-templates select="."/></xsl:for-each>
  </xsl:template>
  <xsl:template match="m:gui"><b><xsl:apply-templates/></b></xsl:template>
  <xsl:template match="m:code | m:cmd | m:file"><code><xsl:apply-templates/></code></xsl:template>
</xsl:stylesheet>
