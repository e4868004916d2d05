-- What wrk sends: the addresses of a file in turn, each thread from another place on.
-- Arguments: file of addresses, method, kind of body, file of the body, accepted encoding, cookie, user agent, and
-- "check" to look at every status.

local threads = {}

function setup(thread)
   table.insert(threads, thread)
   thread:set("number", #threads)
   thread:set("place", #threads * 997)
   thread:set("unexpected", 0)
end

local function read(file)
   local handle = assert(io.open(file, "rb"))
   local text = handle:read("*a")
   handle:close()
   return text
end

local kinds = {
   form = "application/x-www-form-urlencoded",
   saves = "application/json",
}

function init(arguments)
   local file, method, kind, body, encoding, cookie, agent, care = unpack(arguments)
   headers = {
      ["Accept"] = method == "POST" and "application/json" or "text/html",
      ["Accept-Encoding"] = encoding,
      ["Content-Type"] = kinds[kind],
      ["Cookie"] = cookie ~= "" and cookie or nil,
      ["Sec-Fetch-Site"] = "same-origin",
      ["User-Agent"] = agent,
   }
   addresses = {}
   for address in io.lines(file) do
      table.insert(addresses, address)
   end
   if kind == "saves" then
      save(read(body))
   else
      local sent = kind == "form" and read(body) or nil
      repeat_requests(method, sent)
   end
   if care == "check" or kind == "saves" then
      -- wrk itself calls nothing below 400 an error; handing each answer to Lua costs too much to do it always.
      function response(status, _, text)
         if status < 200 or status > 299 then
            unexpected = unexpected + 1
         end
         revision = text and text:match('"revision":(%d+)') or revision
      end
   end
end

function repeat_requests(method, body)
   requests = {}
   for _, address in ipairs(addresses) do
      table.insert(requests, wrk.format(method, address, headers, body))
   end
   function request()
      place = place % #requests + 1
      return requests[place]
   end
end

-- Each thread saves an article of its own, on top of the revision that its last save made.
function save(lines)
   local line
   for found in lines:gmatch("[^\n]+") do
      number = number - 1
      if number == 0 then
         line = found
      end
   end
   local first, text = line:match("^(%d+) (.*)$")
   local before, between, after = text:match("^(.-)@revision@(.-)@count@(.*)$")
   revision = first
   local count = os.time() * 1000
   function request()
      count = count + 1
      local body = before .. revision .. between .. count .. after
      return wrk.format("POST", addresses[1], headers, body)
   end
end

function done(summary, latency)
   local errors = summary.errors
   local refused = errors.status
   local unexpected = 0
   for _, thread in ipairs(threads) do
      unexpected = unexpected + thread:get("unexpected")
   end
   io.write(string.format(
      '\n{"requests":%d,"microseconds":%d,"refused":%d,"broken":%d,"p50_microseconds":%d,"p99_microseconds":%d}\n',
      summary.requests, summary.duration, math.max(refused, unexpected),
      errors.connect + errors.read + errors.write + errors.timeout,
      latency:percentile(50), latency:percentile(99)))
end
