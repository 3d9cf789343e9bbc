// Makes the style sheet and puts it where the jar takes it from, under a name that changes with its content.
// Usage: node build.js <classes folder>
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const classes = process.argv[2]
const web = join(classes, 'dev/tenure/style/web')
const fragments = join(classes, 'templates/style')
const read = (path) => (existsSync(path) ? readFileSync(path) : '')
const hash = (...paths) => {
  const digest = createHash('sha256')
  paths.forEach((path) => digest.update(read(path)))
  return digest.digest('hex').slice(0, 16)
}
const source = (name) => join(here, name)

installIfTheLockChanged()
const wanted = hash(...['package-lock.json', 'tenure.scss', 'build.js', 'favicon.svg'].map(source))
const made = join(classes, '../web-style.made')
if (String(read(made)) !== wanted || !existsSync(web)) {
  await build()
  writeFileSync(made, wanted)
}

function installIfTheLockChanged() {
  const lock = hash(source('package-lock.json'), source('.npmrc'))
  const installed = source('node_modules/.installed')
  if (String(read(installed)) !== lock) {
    const command = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    execFileSync('npm', command, { cwd: here, stdio: 'inherit' })
    writeFileSync(installed, lock)
  }
}

async function build() {
  const { compile } = await import('sass')
  const options = { loadPaths: [source('node_modules')], style: 'compressed', quietDeps: true }
  const css = compile(source('tenure.scss'), options).css
  const images = imagesOf(css)

  rmSync(web, { recursive: true, force: true })
  mkdirSync(join(web, wanted), { recursive: true })
  mkdirSync(fragments, { recursive: true })
  writeFileSync(join(web, wanted, 'tenure.css'), css)
  copyFileSync(source('favicon.svg'), join(web, wanted, 'favicon.svg'))
  for (const image of images) {
    copyFileSync(source(`node_modules/nhsuk-frontend/dist/nhsuk/assets/images/${image}`), join(web, wanted, image))
  }
  writeFileSync(join(fragments, 'head.html'), head(wanted))
}

// Whatever the style sheet asks for lies beside it: no other host, no font
function imagesOf(css) {
  const asked = [...css.matchAll(/url\(["']?([^"')]*)/g)].map((found) => found[1]).filter((url) => !url.startsWith('data:'))
  const wrong = css.includes('@font-face') ? '@font-face' : asked.find((url) => !/^[a-z-]+\.svg$/.test(url))
  if (wrong) {
    throw new Error(`The style sheet asks for something from elsewhere: ${wrong}`)
  }
  return new Set(asked)
}

function head(version) {
  return `<th:block xmlns:th="http://www.thymeleaf.org" th:fragment="links">
<link rel="stylesheet" th:href="@{/assets/${version}/tenure.css}">
<link rel="icon" th:href="@{/assets/${version}/favicon.svg}" type="image/svg+xml">
</th:block>
`
}
